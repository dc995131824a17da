import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { RenameGroup } from "@/components/groups/rename-group";
import type { RenameGroupState } from "@/components/groups/rename-group-state";
import { RenamedNotice } from "@/components/groups/renamed-notice";

const field = () => screen.getByRole("textbox", { name: "Path of the group" });

it("starts with the path, sends another, and keeps what was refused", async () => {
  const sent: unknown[] = [];
  const action = async (_: RenameGroupState, form: FormData): Promise<RenameGroupState> => {
    sent.push(form.get("path"));
    return { path: "Bakery", errors: ["Choose another path."] };
  };
  render(<RenameGroup path="Bank" teams={3} action={action} />);
  await userEvent.click(screen.getByText("Rename or move this group"));
  expect(field()).toHaveValue("Bank");
  expect(field()).toHaveAccessibleDescription(/3 teams and all groups below come with it/);
  await userEvent.clear(field());
  await userEvent.type(field(), "Bakery");
  await userEvent.click(screen.getByRole("button", { name: "Rename or move" }));
  expect(sent).toEqual(["Bakery"]);
  const problem = await screen.findByRole("alert");
  await waitFor(() => expect(problem).toHaveFocus());
  expect(screen.getByRole("link", { name: "Choose another path." })).toHaveAttribute(
    "href",
    "#path",
  );
  expect(field()).toHaveValue("Bakery");
  expect(field()).toBeInvalid();
});

it("says what a group was called and takes it back, once", async () => {
  const undo = vi.fn(async () => {});
  const { rerender } = render(<RenamedNotice path="New" was="Old" refused={false} undo={undo} />);
  expect(screen.getByRole("status")).toHaveTextContent("“Old” is now New.");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  rerender(<RenamedNotice path="New" was="Old" refused undo={undo} />);
  expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  expect(screen.getByRole("status")).toHaveTextContent(/cannot be called “Old” again/);
});
