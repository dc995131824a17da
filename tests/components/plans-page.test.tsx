import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ActionFormState } from "@/components/plans/action-form-state";
import { PlanReport } from "@/components/plans/plan-report";
import { buildEdition, buildKeptPlan, buildLater, buildWords } from "@/tests/support/kept-plan";
import { buildReport } from "@/tests/support/results";

const nothing = async () => undefined;
const refused = async () => null;

function show(
  parts: Parameters<typeof buildKeptPlan>[0] = {},
  {
    saved = null,
    renewed = false,
    change = async () => null,
  }: {
    saved?: { id: string; words: string } | null;
    renewed?: boolean;
    change?: (before: ActionFormState, form: FormData) => Promise<ActionFormState>;
  } = {},
) {
  const actions = {
    ...{ renew: nothing, makeCurrent: nothing, remove: nothing, rename: refused },
    change: () => change,
  };
  render(<PlanReport view={buildKeptPlan(parts)} actions={actions} {...{ saved, renewed }} />);
}

const item = (id: string) => document.getElementById(id) as HTMLElement;
const heading = () => screen.getByRole("heading", { level: 1 });

describe("a kept plan", () => {
  it("begins with how far it has come, and where it leads", () => {
    show({ later: [buildLater(["build-fast"])], today: "2027-04-02" });
    expect(heading()).toHaveTextContent("1 of 3 actions is closed, 1 is late");
    expect(
      screen.getByText(/^The way to Intermediate: 3 actions, 36 days, finished by 30 June 2027\./),
    ).toBeVisible();
    expect(
      screen.getByRole("link", { name: "snapshot of 14 October 2026 · Autumn" }),
    ).toHaveAttribute("href", "/teams/t1/results/s1");
  });

  it("holds the days closed against those planned until today, in a table", () => {
    show({ later: [buildLater(["build-fast"])], today: "2027-04-02" });
    const table = screen.getByRole("table", { name: /closed, and planned until today/ });
    const rows = within(table).getAllByRole("row");
    expect(rows[1]).toHaveTextContent(/^Closed\d+ of 36 days$/);
    expect(rows[2]).toHaveTextContent(/^Planned until today16 of 36 days$/);
    expect(screen.getByRole("heading", { name: /behind the plan$/ })).toBeVisible();
  });

  it("shows the actions by quarter, with the day on which each ends", () => {
    show();
    const first = screen.getByRole("region", { name: "Quarter 1, until 31 March 2027" });
    expect(within(first).getAllByRole("listitem")).toHaveLength(2);
    expect(within(first).getByText("2 actions, 16 days; none closed")).toBeVisible();
    const link = within(first).getByRole("link", { name: "Fast build" });
    expect(link).toHaveAttribute("href", "/questionnaire/build#build-fast");
  });

  it("leads to the files that carry what was said", () => {
    show();
    expect(screen.getByRole("link", { name: "See all files" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/export?plan=p1&target=3",
    );
  });
});

describe("where an action stands", () => {
  it("says which snapshot shows it adopted", () => {
    show({ later: [buildLater(["build-fast"])] });
    expect(item("build-fast")).toHaveTextContent("Adopted");
    expect(within(item("build-fast")).getByRole("link", { name: "Winter" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s2",
    );
  });

  it("believes “done” only once an assessment shows it", () => {
    show({ words: { "build-fast": buildWords({ status: "done" }) } });
    expect(item("build-fast")).toHaveTextContent("Said donethe next assessment will show");
    expect(heading()).toHaveTextContent("None of 3 actions is closed, 1 said done");
  });

  it("opens it again when the next snapshot does not show it", () => {
    const done = buildWords({ status: "done", changedAt: "2027-01-01T08:00:00.000Z" });
    show({ words: { "build-fast": done }, later: [buildLater([])] });
    expect(item("build-fast")).toHaveTextContent("Open againnot shown by Winter");
  });

  it("names owner, due date and note, and says late in words", () => {
    const words = buildWords({ owner: "Ana", dueOn: "2027-02-01", note: "Ask Ben" });
    show({ words: { "build-fast": words } });
    expect(item("build-fast")).toHaveTextContent("Note: Ask Ben");
    expect(item("build-fast")).toHaveTextContent("OwnerAna");
    expect(item("build-fast")).toHaveTextContent("Due1 Feb 2027 late");
    expect(item("build-fast")).toHaveTextContent("changed by Ben on 1 Feb 2027");
  });

  it("counts an action of the team's own as done when people say so", () => {
    const extra = {
      id: "own-1",
      title: "Hire a tester",
      area: null,
      days: 9,
      stage: "first",
    } as const;
    const edition = buildEdition({ extra: [extra] });
    show({ edition, words: { "own-1": buildWords({ status: "done" }) } });
    expect(item("own-1")).toHaveTextContent("The team’s own action");
    expect(item("own-1")).toHaveTextContent("StateDone");
    expect(heading()).toHaveTextContent("1 of 4 actions is closed");
  });
});

describe("the form of an action", () => {
  it("has what is stored in it", () => {
    const words = buildWords({
      status: "under-way",
      owner: "Ana",
      dueOn: "2027-02-01",
      note: "Hm",
    });
    show({ words: { "build-fast": words } });
    const form = item("build-fast").querySelector("form") as HTMLFormElement;
    expect(Object.fromEntries(new FormData(form))).toEqual({
      ...{ version: "1", status: "under-way", owner: "Ana", dueOn: "2027-02-01", note: "Hm" },
    });
    expect(item("build-fast").querySelector("summary")).toHaveTextContent("Change Fast build");
  });

  it("brings back what was typed, with the problem beside the field", async () => {
    const values = { status: "done", owner: "x".repeat(81), dueOn: "", note: "" };
    const errors = { owner: ["Write at most 80 characters."] };
    show({}, { change: async () => ({ kind: "invalid", values, errors }) });
    await save("build-fast");
    const owner = await within(item("build-fast")).findByDisplayValue(values.owner);
    expect(owner).toBeInvalid();
    expect(owner).toHaveAccessibleName("Owner");
    expect(owner).toHaveAccessibleDescription("Write at most 80 characters.");
  });

  it("shows both when somebody saved first, and lets one choose", async () => {
    const change = vi.fn(async (): Promise<ActionFormState> => {
      const values = { status: "done", owner: "Cleo", dueOn: "2027-03-01", note: "" };
      return { kind: "conflict", values, current: buildWords({ owner: "Ana", version: 7 }) };
    });
    show({}, { change });
    await save("build-fast");
    const both = within(item("build-fast"));
    expect(await both.findByRole("alert")).toHaveTextContent(
      "Ben saved this action while you were writing",
    );
    const rows = both.getAllByRole("row").map((row) => row.textContent);
    expect(rows).toEqual([
      "Stored nowYou wrote",
      "StateTo doDone",
      "OwnerAnaCleo",
      "Due datethe end of the quarter1 March 2027",
    ]);
    const form = item("build-fast").querySelector("form") as HTMLFormElement;
    expect(new FormData(form).get("version")).toBe("7");
    expect(both.getByRole("button", { name: "Save mine instead" })).toBeVisible();
    expect(both.getByRole("link", { name: "Leave what is stored" })).toHaveAttribute(
      "href",
      "/teams/t1/plans/p1?saved=as-stored&action=build-fast#build-fast",
    );
  });

  it("says at the action that it is saved", () => {
    show({}, { saved: { id: "build-fast", words: "Saved." } });
    expect(within(item("build-fast")).getByRole("status")).toHaveTextContent("Saved.");
    expect(screen.getAllByRole("status")).toHaveLength(1);
  });
});

describe("a plan as a whole", () => {
  it("can be planned again once there is a newer snapshot", () => {
    show({ later: [buildLater(["build-fast"])] });
    expect(
      screen.getByRole("button", { name: "Plan again from 20 January 2027 · Winter" }),
    ).toBeVisible();
  });

  it("tells what moved since the last plan", () => {
    const previous = buildEdition({ capacity: [20] });
    const edition = buildEdition({ capacity: [60], excluded: ["build-fast"] }, buildReport(), 2);
    show({ previous, edition }, { renewed: true });
    const moved = screen.getByRole("region", { name: "What moved since the last plan" });
    const gone = within(moved).getByRole("table", { name: "No longer on the plan" });
    expect(gone).toHaveTextContent("Fast build");
    const changed = within(moved).getByRole("table", { name: "Moved, longer or shorter" });
    expect(changed).toHaveTextContent("1 quarter earlier");
    expect(moved).toHaveTextContent(/days? less in all, finished 1 quarter earlier\./);
  });

  it("is renamed, made current and removed", () => {
    show({ isCurrent: false });
    const whole = within(screen.getByRole("region", { name: "The plan as a whole" }));
    expect(whole.getByRole("textbox", { name: "Name of the plan" })).toHaveValue("To Intermediate");
    for (const name of ["Rename", "Make it the current plan", "Remove this plan"]) {
      expect(whole.getByRole("button", { name })).toBeVisible();
    }
  });

  it("says when nothing is left to do", () => {
    show({ edition: { ...buildEdition(), actions: [], totalDays: 0, finishesOn: null } });
    expect(heading()).toHaveTextContent("Nothing is left to do on this plan");
    expect(screen.getByRole("heading", { name: "Intermediate is reached" })).toBeVisible();
  });
});

async function save(id: string): Promise<void> {
  const details = item(id).querySelector("details") as HTMLDetailsElement;
  details.open = true;
  await userEvent.click(within(item(id)).getByRole("button", { name: "Save" }));
}
