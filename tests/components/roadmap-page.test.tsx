import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { RoadmapReport } from "@/components/roadmap/roadmap-report";
import type { LevelRank } from "@/lib/domain/levels";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import { allAnswered, answersOf, buildReport, buildRoadmap, MIXED } from "@/tests/support/results";

function show(report: Report, target: LevelRank | null, change: Partial<Roadmap> = {}) {
  const roadmap = target === null ? null : { ...buildRoadmap(report, target), ...change };
  render(<RoadmapReport report={report} roadmap={roadmap} base="/teams/t1/results/s1" />);
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
    expect(within(select).getAllByRole("option")).toHaveLength(5);
    expect(screen.getByRole("button", { name: "Show this plan" })).toBeVisible();
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
    expect(screen.getByRole("combobox")).toHaveValue("4");
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
