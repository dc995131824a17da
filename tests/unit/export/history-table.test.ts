import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import { tableCsv } from "@/lib/export/csv";
import { answerChangesTable, areaChangesTable, levelsTable } from "@/lib/export/history-table";
import { freeze } from "@/tests/support/frozen";
import { pairOf, timeline } from "@/tests/support/history";
import { answersOf, MIXED } from "@/tests/support/results";

const OLDER = freeze(answersOf(MIXED));
const NEWER = later({ "build-fast": 4, "test-lint": 3, "test-api": 1 });

function later(choices: Readonly<Record<string, Choice>>) {
  return freeze(answersOf({ ...MIXED, ...choices }));
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

const figures = (row: Record<string, string> | undefined, ...names: readonly string[]) =>
  names.map((name) => (row?.[name] === "" ? null : Number(row?.[name])));

describe("levelsTable", () => {
  it("has every mark of the small charts, and the whole, with equal values", () => {
    const snapshots = timeline([OLDER, NEWER]);
    const rows = rowsOf(tableCsv(levelsTable(snapshots)));
    expect(rows).toHaveLength(snapshots.reduce((sum, { areas }) => sum + areas.length + 1, 0));
    for (const { head, areas } of snapshots) {
      const whole = { id: "overall", level: head.overall, index: head.index };
      for (const { id, level, index } of [...areas, whole]) {
        const row = rows.find((each) => each.snapshot === head.id && each.area === id);
        expect(row).toMatchObject({ submitted_at: head.submittedAt, name: head.name });
        expect(figures(row, "level_low", "level_high", "index_low", "index_high")).toEqual([
          ...[level?.low ?? null, level?.high ?? null],
          ...[index?.low ?? null, index?.high ?? null],
        ]);
      }
    }
  });

  it("says what was asked otherwise, and guards names that look like formulas", () => {
    const [first] = timeline([OLDER]);
    if (!first) throw new Error("There is one.");
    const head = { ...first.head, name: "=1+1" };
    const csv = tableCsv(levelsTable([{ ...first, head, differences: ["version", "mode"] }]));
    expect(rowsOf(csv)[0]).toMatchObject({ name: "'=1+1", asked_otherwise: "version; mode" });
    expect(tableCsv(levelsTable([]))).toMatch(/^snapshot,submitted_at,[a-z_,]+\r\n$/);
  });
});

describe("areaChangesTable", () => {
  it("has both ends of every slope and how it moved", () => {
    const { comparison } = pairOf(OLDER, NEWER);
    const rows = rowsOf(tableCsv(areaChangesTable(comparison)));
    expect(rows.map(({ area }) => area)).toEqual(comparison.areas.map(({ id }) => id));
    for (const [place, { level, index }] of comparison.areas.entries()) {
      const row = rows[place];
      expect(row).toMatchObject({ level_change: level.kind ?? "", index_change: index.kind ?? "" });
      expect(figures(row, "index_before_low", "index_now_low", "level_now_high")).toEqual([
        ...[index.before?.low ?? null, index.after?.low ?? null, level.after?.high ?? null],
      ]);
    }
    expect(rows.find(({ area }) => area === "build")?.level_change).toBe("robust rise");
  });
});

describe("answerChangesTable", () => {
  it("has every changed answer with the words that were chosen", () => {
    const rows = rowsOf(tableCsv(answerChangesTable(pairOf(OLDER, NEWER).comparison)));
    expect(rows.map(({ practice_id, before, now }) => [practice_id, before, now])).toEqual([
      ["build-fast", "1", "4"],
      ["test-api", "DK", "1"],
      ["test-lint", "2", "3"],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ before_words: "Fast build: a start.", now_words: "Fast build: all of it." },
    });
    expect(rows[1]).toMatchObject({ before_words: "", first: "no" });
  });

  it("has a header alone when nothing changed", () => {
    expect(rowsOf(tableCsv(answerChangesTable(pairOf(OLDER, OLDER).comparison)))).toEqual([]);
  });
});
