import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ResultsReport } from "@/components/results/results-report";
import { defaultTarget } from "@/lib/domain/plan-roadmap";
import type { Report } from "@/lib/domain/report";
import { scopeOf } from "@/lib/domain/scope";
import {
  allAnswered,
  answerOf,
  answersOf,
  buildReport,
  DRAFT,
  MIXED,
} from "@/tests/support/results";

function show(report: Report, target = defaultTarget(report.results)) {
  const { questionnaire, results } = report;
  render(
    <ResultsReport
      report={report}
      practices={scopeOf(questionnaire, results.profile, results.mode).practices}
      target={target}
      base="/teams/t1/results/s1"
      today="2027-01-01"
    />,
  );
}

const region = (name: string | RegExp) => within(screen.getByRole("region", { name }));
const text = () => document.body.textContent ?? "";

describe("the first screen", () => {
  it("says which level, what holds it back and what to do first", () => {
    show(buildReport());
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Below Base overall, held there by Test & Verification",
    );
    expect(text()).toContain("Checkout · snapshot of 14 October 2026");
    expect(text()).toContain("8 of 10 answered");
    expect(text()).toContain(
      "Test & Verification stays below Base because any 1 of Interface tests or Static analysis is still missing.",
    );
    const first = region("Do first").getAllByRole("listitem");
    expect(first[0]).toHaveTextContent("Interface tests");
    expect(first[1]).toHaveTextContent(/Static analysis.*About 2 days/);
    expect(screen.getByRole("link", { name: "Plan the roadmap" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/roadmap",
    );
  });

  it("names what is missing plainly where there is no choice", () => {
    const answers = answersOf({ ...MIXED, "test-place": 1, "test-api": 4, "test-load": 1 });
    show(buildReport({ answers: new Map([...answers, ["build-fast", answerOf(3)]]) }));
    expect(text()).toContain(
      "because Test environment is not in place, and Load tests is still missing.",
    );
  });

  it("shows one row per area with the level in words, the digits and the index", () => {
    show(buildReport());
    const table = region("Where the team stands");
    const row = table.getByRole("row", { name: /Test & Verification/ });
    expect(row).toHaveTextContent("Below Base, could be Intermediate");
    expect(row).toHaveTextContent("0–3");
    expect(row).toHaveTextContent("55.0");
    expect(table.getByRole("row", { name: /Machine Learning/ })).toHaveTextContent("out of scope");
    expect(text()).toContain(
      "Machine Learning is out of scope: the profile says no to “Does the team ship models?”",
    );
    expect(text()).toContain("Bar: what the 2 unknown answers leave open.");
    expect(text()).toContain("Tick: next target, Base.");
  });

  it("shows index, coverage and range together, and the strict level where it differs", () => {
    const answers = answersOf({ ...MIXED, "test-api": 4, "build-daily": "NA" });
    show(buildReport({ answers }));
    expect(text()).toMatch(/[\d.]+ from 8 of 9 practices, could reach [\d.]+/);
    const strict = answersOf({ ...MIXED, "test-api": 4, "test-load": "NA" });
    const report = buildReport({ answers: strict });
    expect(report.results.areas[1]?.level).toMatchObject({ low: 2, strict: 1 });
    show(report);
    expect(text()).toContain("Level 2 (without the not-applicable answer: Level 1)");
  });

  it("says so first when almost nothing is answered, and invites to go on", () => {
    show(buildReport({ source: DRAFT, answers: answersOf({ "build-script": 4 }) }));
    expect(text()).toContain("draft, not submitted");
    expect(text()).toContain("Only 1 of 11 practices is answered: too few to say");
    expect(text()).not.toContain("stays below Base");
    expect(screen.getByRole("link", { name: "Go on answering" })).toHaveAttribute(
      "href",
      "/teams/t1/assessment",
    );
  });

  it("has nothing left to do at the top, and leads to the files of the results", () => {
    show(buildReport({ answers: allAnswered(4) }), null);
    expect(region("What is fully in place").getAllByRole("listitem")).toHaveLength(6);
    expect(screen.getByRole("link", { name: "See all files" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/export",
    );
  });
});

describe("each area", () => {
  it("lists what holds it back, from today's answer to the needed one", () => {
    show(buildReport());
    const build = region("Build & Integration");
    expect(build.getByText("To reach Intermediate: 1 essential practice")).toBeVisible();
    const [item] = build.getAllByRole("listitem");
    expect(item).toHaveTextContent("Fast build");
    expect(item).toHaveTextContent("TodayFast build: a start.");
    expect(item).toHaveTextContent("NeededFast build: all that matters.");

    const tests = region(/Test & Verification/);
    expect(tests.getByText("Any 1 of 2 supporting practices at Base")).toBeVisible();
    const items = tests.getAllByRole("listitem").map((each) => each.textContent);
    expect(items[0]).toContain("Don’t know.");
    expect(items[1]).toContain("Static analysis: half of it.");
  });

  it("explains its level and index with every answer and the numbers filled in", () => {
    show(buildReport());
    const tests = region(/Test & Verification/);
    const details = tests.getByText("How this level and index come about").closest("details");
    expect(details).not.toHaveAttribute("open");
    const inside = within(details as HTMLElement);
    expect(details).toHaveTextContent(
      "What the content says of an area. Index here: 100 × 22 ÷ 40 = 55.0.",
    );
    expect(details).toHaveTextContent(
      "With unknown answers as 4 instead of 0: 100 × 34 ÷ 40 = 85.0",
    );
    expect(details).toHaveTextContent(
      "Base could pass: 2 of 2 essential adopted; 0 of 2 supporting adopted, 1 needed.",
    );
    expect(details).toHaveTextContent("Beginner passes: 1 of 1 essential adopted.");
    const cells = (title: RegExp) =>
      within(inside.getByRole("row", { name: title, hidden: true }))
        .getAllByRole("cell", { hidden: true })
        .map((cell) => cell.textContent);
    expect(cells(/Static analysis/)).toEqual(["2", "not adopted, from 3", "1 × 2 = 2 of 4"]);
    expect(cells(/Interface tests/)).toEqual([
      "don’t know",
      "open, from 3",
      "1 × 0 to 4 = 0 to 4 of 4",
    ]);
    expect(cells(/Load tests/)).toEqual(["does not apply", "left out", "left out"]);
    expect(cells(/Unit tests/)).toEqual(["4", "adopted, from 3", "2 × 4 = 8 of 8"]);
    expect(cells(/Tests in production/)[0]).toBe("not answered");
  });

  it("shows reasons, notes and evidence as plain text and guarded links", () => {
    const note = "<b>bold</b> & two\nlines";
    const links = ["https://ci.example.org/1"];
    const answers = new Map(answersOf(MIXED));
    answers.set("test-unit", answerOf(4, { note, links }));
    show(buildReport({ answers }));
    expect(text()).toContain("The architecture rules it out: Nothing to load.");
    expect(text()).toContain(`Note: ${note}`);
    const link = screen.getByRole("link", { name: links[0] as string, hidden: true });
    expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
  });

  it("says where too little is answered to trust the level", () => {
    show(buildReport());
    expect(text()).toContain("Only 4 of 6 practices are answered here");
    expect(region("Build & Integration").queryByText(/Only/)).toBeNull();
  });

  it("flags many not-applicable answers, and hints at the profile when all are", () => {
    const many = answersOf({ ...MIXED, "test-api": "NA", "test-lint": "NA" });
    show(buildReport({ answers: many }));
    expect(text()).toContain("More than 1 in 3 answers in Test & Verification say");
    const all = Object.fromEntries(
      [...many.keys()].filter((id) => id.startsWith("build")).map((id) => [id, "NA" as const]),
    );
    show(buildReport({ answers: answersOf({ ...MIXED, ...all }) }));
    expect(screen.getByRole("link", { name: "change what the team does" })).toHaveAttribute(
      "href",
      "/teams/t1/edit",
    );
  });
});

it("explains the figures of the whole from the areas", () => {
  show(buildReport());
  const details = screen.getByText("How the levels and the index come about").closest("details");
  expect(details).toHaveTextContent(
    "What the content says of the whole. Here: the smallest of Build & Integration 2, Test & Verification 0: 0.",
  );
  expect(details).toHaveTextContent("Here: number 1 of 0, 2: 0.");
  expect(details).toHaveTextContent("(67.9 + 55.0) ÷ 2 = 61.4, computed before rounding");
});

it("links every named practice to a row that is there", () => {
  show(buildReport());
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  expect(links.length).toBeGreaterThan(5);
  const missing = links.filter((link) => document.getElementById(link.hash.slice(1)) === null);
  expect(missing).toEqual([]);
});
