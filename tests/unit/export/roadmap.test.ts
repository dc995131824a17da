import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ROADMAP_COLUMNS, roadmapCsv } from "@/lib/export/roadmap-csv";
import { roadmapMarkdown } from "@/lib/export/roadmap-markdown";
import {
  answerOf,
  answersOf,
  buildReport,
  buildRoadmapReport,
  DRAFT,
  MIXED,
  SMALL_QUESTIONNAIRE,
} from "@/tests/support/results";

const report = buildReport();
const plan = buildRoadmapReport(report, 3);

describe("roadmap as CSV", () => {
  it("is the reviewed file, byte for byte", async () => {
    await expect(roadmapCsv(plan)).toMatchFileSnapshot("golden/roadmap.csv.golden");
  });

  it("parses back to one row for each thing to find out and each action, in order", () => {
    const rows: Record<string, string>[] = parse(roadmapCsv(plan), { columns: true });
    const { findOut, stages } = plan.roadmap;
    const actions = stages.flatMap((stage) => stage.actions);
    expect(Object.keys(rows[0] ?? {})).toEqual([...ROADMAP_COLUMNS]);
    expect(rows.map((row) => row.external_id)).toEqual([
      ...findOut.map(({ practice }) => `tidemark:s1:${practice}:find-out`),
      ...actions.map(({ practice }) => `tidemark:s1:${practice}`),
    ]);
    expect(rows.map((row) => row.order)).toEqual(rows.map((_, index) => String(index + 1)));
    const days = rows.reduce((sum, row) => sum + Number(row.days), 0);
    expect(days).toBe(plan.roadmap.totalDays);
  });

  it("guards every text column against formulas", () => {
    const evil = {
      ...SMALL_QUESTIONNAIRE,
      areas: SMALL_QUESTIONNAIRE.areas.map((area) => ({ ...area, name: "=A()" })),
      outcomes: { "lead-time": "＝O()" },
      practices: SMALL_QUESTIONNAIRE.practices.map((practice) => ({
        ...practice,
        title: "@T()",
        question: "+Q()",
        hint: "-H()",
        nextAction: "\tN()",
        options: practice.options.map(() => "＠P()"),
      })),
    };
    const bad = buildReport({ questionnaire: evil });
    const csv = roadmapCsv(buildRoadmapReport(bad, 3));
    const cells: string[][] = parse(csv);
    expect(cells.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.flat()).toContain("'@T()");
  });
});

describe("roadmap as Markdown", () => {
  it("is the reviewed file, byte for byte", async () => {
    await expect(roadmapMarkdown(plan)).toMatchFileSnapshot("golden/roadmap.md.golden");
  });

  it("neutralises the names that people typed", () => {
    const typed = buildReport({
      team: { id: "t2", name: "`x` @everyone #12 | <b>" },
      source: { kind: "snapshot", head: { ...plan.source.head, ...HEAD, name: "" } },
    });
    const [title, , line] = roadmapMarkdown(buildRoadmapReport(typed, 3)).split("\n");
    expect(title).toBe(
      "# \\`x\\` @\u2060everyone #\u206012 \\| &lt;b&gt;: roadmap to Intermediate",
    );
    expect(line).toBe("Snapshot of 2026-10-14. 8 of 10 practices answered.");
  });

  it("says of a draft that it is one, and which areas cannot come along", () => {
    const choices = { ...MIXED, "test-prod": "NA" as const };
    const draft = buildReport({ source: DRAFT, answers: answersOf(choices) });
    const text = roadmapMarkdown(buildRoadmapReport(draft, 3));
    expect(text).toContain("Draft, not submitted.");
    expect(text).toContain("Test &amp; Verification cannot reach this level");
  });
});

it("gives the same bytes for the same report in another order", () => {
  const shuffled = buildReport({
    answers: new Map(
      Object.entries(MIXED)
        .reverse()
        .map(([id, choice]) => [id, answerOf(choice)]),
    ),
  });
  const again = buildRoadmapReport(shuffled, 3);
  expect(roadmapCsv(again)).toBe(roadmapCsv(plan));
  expect(roadmapMarkdown(again)).toBe(roadmapMarkdown(plan));
});

const HEAD = {
  id: "s2",
  note: "",
  submittedAt: "2026-10-14T12:03:00.000Z",
  submittedBy: "Local owner",
};
