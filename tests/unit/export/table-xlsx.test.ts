import readSheets from "read-excel-file/node";
import { expect, test } from "vitest";
import { tableXlsx } from "@/lib/export/table-xlsx";
import { xmlParts } from "@/tests/support/documents";

const TABLE = {
  header: ["team", "level_low", "index_low", "note"],
  rows: [
    ["=1+1", 3, 71.25, ""],
    ["@SUM(A1)", 0, 100 / 3, "two\nlines"],
  ],
} as const;

test("a table as a workbook has its names and figures, unrounded, and text that stays text", async () => {
  const file = await tableXlsx(TABLE, "figures");
  const [sheet] = await readSheets(Buffer.from(file));
  expect(sheet?.sheet).toBe("figures");
  expect(sheet?.data).toEqual([
    [...TABLE.header],
    ["=1+1", 3, 71.25, null],
    ["@SUM(A1)", 0, 100 / 3, "two\nlines"],
  ]);
  // Kills: the guard of the CSV in a cell, and a formula in place of text.
  for (const part of xmlParts(file).values()) expect(part.querySelector("f")).toBeNull();
  expect(await tableXlsx(TABLE, "figures")).toEqual(file);
});

test("a table without a row has its names alone", async () => {
  const file = await tableXlsx({ ...TABLE, rows: [] }, "none");
  const [sheet] = await readSheets(Buffer.from(file));
  expect(sheet?.data.flat().filter(Boolean)).toEqual([...TABLE.header]);
});
