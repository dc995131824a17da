import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TeamForm } from "@/components/teams/team-form";
import type { TeamFormState } from "@/components/teams/team-form-state";

const FLAGS = [
  { id: "server-side", question: "Does it run on servers?" },
  { id: "ships-ml", question: "Does the team train models?" },
];

const EMPTY = {
  name: "",
  description: "",
  group: "",
  tags: "",
  profile: [],
  mode: "full" as const,
};

function renderForm(action: (state: TeamFormState, form: FormData) => Promise<TeamFormState>) {
  render(
    <TeamForm
      action={action}
      values={EMPTY}
      flags={FLAGS}
      groups={["Retail"]}
      estimates={[
        { mode: "full", practices: "66 to 95", minutes: "20 to 50" },
        { mode: "quick", practices: "38 to 55", minutes: "15 to 30" },
      ]}
      submit="Create the team and start"
      cancel="/teams"
    />,
  );
}

test("asks for name, profile and length with nothing ticked in the profile", () => {
  renderForm(async (state) => state);
  expect(screen.getByRole("textbox", { name: "Name of the team" })).toHaveValue("");
  const profile = screen.getByRole("group", { name: "What does the team do?" });
  for (const box of within(profile).getAllByRole("checkbox")) expect(box).not.toBeChecked();
  expect(screen.getByRole("radio", { name: /^Full: 66 to 95 practices/ })).toBeChecked();
});

test("keeps what was typed beside its errors and puts the focus on their summary", async () => {
  document.title = "Start an assessment";
  renderForm(async (_, form) => ({
    values: { ...EMPTY, group: String(form.get("group")), profile: ["ships-ml"] },
    fieldErrors: { name: ["Enter a name."] },
  }));
  const user = userEvent.setup();
  await user.type(
    screen.getByRole("textbox", { name: "What the team looks after (optional)" }),
    "x",
  );
  await user.click(screen.getByRole("checkbox", { name: "Does the team train models?" }));
  await user.click(screen.getByRole("button", { name: "Create the team and start" }));

  const summary = await screen.findByRole("alert");
  await waitFor(() => expect(summary).toHaveFocus());
  expect(within(summary).getByRole("link", { name: "Enter a name." })).toHaveAttribute(
    "href",
    "#name",
  );
  expect(screen.getByRole("textbox", { name: "Name of the team" })).toBeInvalid();
  expect(screen.getByRole("checkbox", { name: "Does the team train models?" })).toBeChecked();
  expect(document.title).toBe("Error: Start an assessment");
});

test("sends every field under the name that the server reads", async () => {
  let sent: [string, FormDataEntryValue][] = [];
  renderForm(async (state, form) => {
    sent = [...form.entries()];
    return state;
  });
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "Name of the team" }), "Checkout");
  await user.click(screen.getByRole("checkbox", { name: "Does it run on servers?" }));
  await user.click(screen.getByRole("radio", { name: /^Quick/ }));
  await user.click(screen.getByRole("button", { name: "Create the team and start" }));
  expect(sent).toEqual([
    ["name", "Checkout"],
    ["profile", "server-side"],
    ["mode", "quick"],
    ["group", ""],
    ["tags", ""],
    ["description", ""],
  ]);
});

test("says what is wrong with all of the form, and keeps what was typed", async () => {
  renderForm(async (_, form) => ({
    values: { ...EMPTY, name: String(form.get("name")) },
    fieldErrors: { form: ["The database cannot answer now."] },
  }));
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "Name of the team" }), "Checkout");
  await user.click(screen.getByRole("button", { name: "Create the team and start" }));
  const link = await screen.findByRole("link", { name: "The database cannot answer now." });
  const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  expect(target).toContainElement(screen.getByRole("textbox", { name: "Name of the team" }));
  expect(screen.getByRole("textbox", { name: "Name of the team" })).toHaveValue("Checkout");
});
