import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ImportForm } from "@/components/teams/import-form";
import { firstOf, type ImportState } from "@/components/teams/import-state";

const MOST = 2_000;
const FOUND = {
  ...{ added: firstOf([]), changed: firstOf([]), unchanged: 1 },
  ...{ notes: [], stored: false },
};

function show(answer: Partial<ImportState> = {}) {
  const action = vi.fn(async (_: ImportState, form: FormData): Promise<ImportState> => {
    const text = String(form.get("text"));
    return { text, field: "text", problems: firstOf([]), found: null, ...structuredClone(answer) };
  });
  render(<ImportForm action={action} mostBytes={MOST} />);
  return { action, user: userEvent.setup() };
}

const check = () => screen.getByRole("button", { name: "Check, without importing" });
const file = (bytes: number) => new File(["x".repeat(bytes)], "teams.csv", { type: "text/csv" });

test("a file that is too large is refused at its field, before it is sent", async () => {
  const { action, user } = show({ found: FOUND });
  expect(screen.getByLabelText("File")).toHaveAccessibleDescription(/at most 0\.002 MB/);
  await user.upload(screen.getByLabelText("File"), file(MOST + 1));
  await user.click(check());
  const summary = await screen.findByRole("alert");
  await waitFor(() => expect(summary).toHaveFocus());
  expect(
    within(summary).getByRole("link", {
      name: "The file is larger than 0.002 MB. Split it into smaller ones.",
    }),
  ).toHaveAttribute("href", "#file");
  expect(screen.getByLabelText("File")).toBeInvalid();
  expect(screen.getByLabelText("File")).toHaveAccessibleDescription(/larger than 0\.002 MB/);
  expect(screen.getByLabelText("Or its text")).toBeValid();
  expect(action).not.toHaveBeenCalled();

  await user.upload(screen.getByLabelText("File"), file(MOST));
  await user.click(check());
  expect(await screen.findByText(/1 unchanged/)).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

test("a text that is too large is refused at its field, unless a file takes its place", async () => {
  const { action, user } = show();
  await user.click(screen.getByLabelText("Or its text"));
  await user.paste("ü".repeat(MOST / 2 + 1));
  await user.click(check());
  expect(await screen.findByRole("link", { name: /^The text is larger/ })).toHaveAttribute(
    "href",
    "#text",
  );
  expect(action).not.toHaveBeenCalled();
  await user.upload(screen.getByLabelText("File"), file(1));
  await user.click(check());
  await waitFor(() => expect(action).toHaveBeenCalledOnce());
});

test("the answer says line by line what is wrong, and no line where it is about all", async () => {
  const problems = [
    { line: null, message: "The file has no teams." },
    { line: 3, message: "name: Enter a name for the team." },
  ];
  const { user } = show({ problems: firstOf(problems), field: "file" });
  await user.click(check());
  const links = within(await screen.findByRole("alert")).getAllByRole("link");
  expect(links.map((link) => link.textContent)).toEqual([
    "The file has no teams.",
    "Line 3: name: Enter a name for the team.",
  ]);
  expect(screen.getByLabelText("File")).toHaveAccessibleDescription(/Nothing was imported/);
  expect(document.title).toBe("Error: Import teams · Tidemark");
});

test("many problems are counted, and the first hundred of them listed", async () => {
  const problems = Array.from({ length: 1_234 }, (_, at) => ({ line: at + 2, message: "Wrong." }));
  const { user } = show({ problems: firstOf(problems) });
  await user.click(check());
  const summary = await screen.findByRole("alert");
  expect(within(summary).getByRole("heading")).toHaveTextContent("There are 1,234 problems");
  expect(within(summary).getAllByRole("link")).toHaveLength(100);
  expect(within(summary).getAllByRole("listitem").at(-1)).toHaveTextContent("and 1,134 more");
});

test("what was found takes the focus, each time; teams of a kind are counted and the first listed", async () => {
  const teams = (count: number, from: string) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ line: at + 2, name: `${from} ${at}` },
      changes: [{ field: "group", from, to: "Bank" }],
    }));
  const found = {
    ...{ added: firstOf(teams(2_000, "")), changed: firstOf(teams(3, "Old")) },
    ...{ unchanged: 1_000, notes: [], stored: false },
  };
  const { user } = show({ found });
  for (let time = 0; time < 2; time += 1) {
    await user.click(check());
    const findings = await screen.findByRole("region", {
      name: "Checked, nothing is stored yet: 2,000 new, 3 changed, 1,000 unchanged.",
    });
    await waitFor(() => expect(findings).toHaveFocus());
  }
  expect(screen.getByText("New teams: 2,000")).toBeVisible();
  expect(screen.getByText("and 1,900 more")).toBeInTheDocument();
  expect(screen.getByText("Changed teams: 3")).toBeVisible();
  expect(screen.getAllByText("group: Bank")).toHaveLength(100);
  expect(screen.getAllByText("group: “Old” becomes “Bank”")).toHaveLength(3);
  expect(screen.getByRole("button", { name: "Import 2,003 teams" })).toBeVisible();
});
