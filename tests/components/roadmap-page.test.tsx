import { render, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { RoadmapReport } from "@/components/roadmap/roadmap-report";
import type { LevelRank } from "@/lib/domain/levels";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { allAnswered, answersOf, buildPlanView, buildReport, MIXED } from "@/tests/support/results";

// Nothing comes near in jsdom: charts stay away, as they do without a script.
beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

function show(report: Report, target: LevelRank | null, change: Partial<Roadmap> = {}) {
  const view = buildPlanView(report, target ? { goal: { kind: "level", level: target } } : {});
  const plan = target &&
    view.plan && { ...view.plan, roadmap: { ...view.plan.roadmap, ...change } };
  render(<RoadmapReport view={{ ...view, plan }} base="/teams/t1/results/s1" today="2027-01-01" />);
}

function ask(request: Partial<PlanRequest>, report = buildReport()) {
  render(
    <RoadmapReport
      view={buildPlanView(report, request)}
      base="/teams/t1/results/s1"
      today="2027-01-01"
    />,
  );
}

const region = (name: string | RegExp) => within(screen.getByRole("region", { name }));
const text = () => document.body.textContent ?? "";
const nothing = answersOf(
  Object.fromEntries([...allAnswered(0).keys()].map((id) => [id, 0 as const])),
);

describe("the roadmap", () => {
  it("sums up the way and asks before it acts", () => {
    show(buildReport(), 3);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The way to Intermediate");
    expect(
      screen.getByText(
        "3 actions, about 36 person-days, in 2 stages to Intermediate in every area.",
      ),
    ).toBeVisible();
    const [ask] = region(/First find out/).getAllByRole("listitem");
    expect(ask).toHaveTextContent("Interface tests");
    expect(ask).toHaveTextContent("Find out: the answer is “don't know”");
    expect(text()).toContain("Days are estimates: 5 person-days from nothing for a small practice");
  });

  it("chooses the target in a form that works without JavaScript", () => {
    show(buildReport(), 3);
    const select = screen.getByRole("combobox", { name: "Plan to reach" });
    expect(select).toHaveValue("3");
    expect(select).toHaveAttribute("name", "target");
    const options = within(select)
      .getAllByRole("option")
      .map((option) => option.textContent);
    expect(options.slice(0, 5)).toContain("3 Intermediate in every area");
    expect(options.slice(5)).toEqual([
      "One level up everywhere",
      "Levels by area, chosen under “More”",
    ]);
    expect(screen.getByLabelText("Work begins on")).toHaveValue("2027-01-01");
    expect(screen.getByLabelText("Person-days a quarter")).toHaveValue("30");
    expect(screen.getAllByRole("button", { name: "Show this plan" })[0]).toBeVisible();
  });

  it("tells of each action what changes, why, the first step and what hangs on it", () => {
    show(buildReport({ answers: nothing }), 2);
    const second = region(/Stage 2: Beginner in every area/);
    const daily = second.getByRole("heading", { name: "Daily merge" }).closest("li");
    const item = within(daily as HTMLElement);
    expect(daily).toHaveTextContent("about 20 days · value 8 of 10");
    expect(daily).toHaveTextContent("TodayDaily merge: nothing.");
    expect(daily).toHaveTextContent("ThenDaily merge: all that matters.");
    expect(daily).toHaveTextContent("First stepStart Daily merge with one service this week.");
    expect(daily).toHaveTextContent("Improves: Lead time for changes");
    expect(daily).toHaveTextContent("Evidence that proves it: Look for Daily merge");
    expect(item.getByRole("link", { name: "One build script" })).toHaveAttribute(
      "href",
      "#build-script",
    );
    const script = document.getElementById("build-script");
    expect(script).toHaveTextContent("Unlocks: Daily merge");
    expect(script).toHaveTextContent("Needs first: nothing on this roadmap");
  });

  it("numbers the actions through all stages and names quick wins in words", () => {
    show(buildReport({ answers: nothing }), 2);
    const lists = screen.getAllByRole("list").filter((list) => list.tagName === "OL");
    const first = lists[0]?.querySelectorAll(":scope > li").length ?? 0;
    expect(lists[1]).toHaveAttribute("start", String(first + 1));
    expect(screen.getAllByText("Quick win").length).toBeGreaterThan(0);
  });

  it("leads to the files for the target shown", () => {
    show(buildReport(), 3);
    expect(screen.getByRole("link", { name: "See all files" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/export?target=3",
    );
  });
});

describe("what the roadmap cannot do", () => {
  it("says which areas cannot come along and why", () => {
    show(buildReport({ answers: answersOf({ ...MIXED, "test-prod": "NA" }) }), 3);
    expect(text()).toContain("Test & Verification cannot reach Intermediate: everything");
    expect(text()).toContain("to Intermediate in every area that can reach it.");
  });

  it("says how far a quick assessment goes", () => {
    show(buildReport({ mode: "quick", answers: nothing }), 4);
    expect(text()).toContain("A quick assessment asks up to Intermediate, so nothing above");
    expect(screen.getByRole("combobox", { name: "Plan to reach" })).toHaveValue("4");
  });

  it("names the prerequisites that the profile leaves out", () => {
    const ignoredPrerequisites = [{ practice: "build-fast", prerequisite: "ml-data" }];
    show(buildReport(), 3, { ignoredPrerequisites });
    expect(text()).toContain("Fast build would normally need Versioned training data first.");
  });

  it("says that a target is already reached", () => {
    show(buildReport({ answers: allAnswered(4) }), 2);
    expect(
      screen.getByRole("heading", { name: "Beginner is reached in every area" }),
    ).toBeVisible();
  });

  it("has nothing to plan at the top", () => {
    show(buildReport({ answers: allAnswered(4) }), null);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Nothing left to plan");
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});

describe("what a team asks of its plan", () => {
  it("groups the actions by quarter with dates, days and where they lead", () => {
    ask({ goal: { kind: "level", level: 3 }, capacity: [20] });
    const table = screen.getByRole("table", { name: /finished in each quarter/ });
    const [, first, second] = within(table).getAllByRole("row");
    expect(first).toHaveTextContent("1 Jan 2027 to 31 Mar 2027");
    expect(second).toHaveTextContent("36");
    expect(
      screen.getByRole("heading", { name: /^Intermediate by .* 2027, after 2 quarters$/ }),
    ).toBeVisible();
    const stages = screen.getByRole("table", { name: /each area today and after each stage/ });
    expect(within(stages).getByRole("row", { name: /^Overall/ })).toHaveTextContent("Overall023");
    expect(text()).not.toContain("The dates assume");
  });

  it("says what it assumes until it is told", () => {
    show(buildReport(), 3);
    expect(text()).toContain("The dates assume 30 person-days a quarter");
  });

  it("offers to pin, leave out, mark as under way and set the days of every action", () => {
    ask({ pinned: ["test-prod"] });
    const form = document.getElementById("plan-changes") as HTMLFormElement;
    const prod = document.getElementById("test-prod") as HTMLElement;
    expect(prod.querySelector("summary")).toHaveTextContent("pinned");
    const press = (name: string) =>
      [...prod.querySelectorAll("button")].find((each) => each.textContent === name);
    expect(press("Pin Tests in production")).toBeUndefined();
    const out = press("Leave out Tests in production");
    expect([out?.name, out?.value, out?.form]).toEqual(["exclude", "test-prod", form]);
    expect(press("As planned Tests in production")?.name).toBe("undo");
    const days = prod.querySelector<HTMLInputElement>("input[name=days-test-prod]");
    expect(days?.form).toBe(form);
    expect(new FormData(form).get("pin")).toBe("test-prod");
  });

  it("tells what leaving a practice out costs, and puts it back", () => {
    ask({ goal: { kind: "level", level: 3 }, excluded: ["test-prod"] });
    const left = region("Left out");
    expect(left.getByText(/without it Test & Verification cannot reach the target/)).toBeVisible();
    const back = left.getByRole("button", { name: "Put it back Tests in production" });
    expect(back).toHaveAttribute("name", "undo");
    expect(text()).toContain("planned as far as they can come");
  });

  it("shows work of the team's own in its place, and its days", () => {
    const extra = { id: "own-1", title: "Hire a tester", area: null, days: 9 } as const;
    ask({ goal: { kind: "level", level: 3 }, extra: [{ ...extra, stage: "first" }] });
    const first = region("Before everything else");
    expect(first.getByRole("listitem")).toHaveTextContent("Hire a tester");
    expect(first.getByRole("button", { name: "Take it off Hire a tester" })).toBeVisible();
    expect(screen.getByText(/^4 actions, about 45 person-days/)).toBeVisible();
  });

  it("plans areas one by one and says so", () => {
    ask({ goal: { kind: "areas", levels: { build: 3 } } });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The way to Intermediate");
    expect(screen.getByText(/to Intermediate in one area\.$/)).toBeVisible();
    expect(screen.getByLabelText(/^Build & Integration, now/)).toHaveValue("3");
    expect(screen.getByRole("combobox", { name: "Plan to reach" })).toHaveValue("areas");
  });

  it("begins with how far a year goes when the plan takes more than eight quarters", () => {
    ask({ goal: { kind: "level", level: 3 }, capacity: [2] }, buildReport({ answers: nothing }));
    const budget = region("How far 8 person-days go");
    expect(budget.getByText(/^The first 1 of \d+ actions, 5 days in all/)).toBeVisible();
    expect(budget.getByText(/cannot bring every area to the first level/)).toBeVisible();
  });

  it("follows a budget of the team's own", () => {
    ask({ goal: { kind: "level", level: 3 }, budget: 500 });
    expect(region("How far 500 person-days go").getByText(/Nothing is left over/)).toBeVisible();
  });

  it("carries the whole plan into the files and the what-if", () => {
    ask({ pinned: ["build-fast"], capacity: [20, 30] });
    expect(screen.getByRole("link", { name: "See all files" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/export?target=1&capacity=20,30&pin=build-fast",
    );
    expect(screen.getByRole("link", { name: "What if" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/what-if?capacity=20,30&pin=build-fast",
    );
  });
});
