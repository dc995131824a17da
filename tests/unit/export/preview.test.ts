import { expect, it } from "vitest";
import { previewOf } from "@/lib/export/preview";

it("shows the first lines, and counts what it leaves out", () => {
  const text = Array.from({ length: 45 }, (_, place) => `line ${place + 1}`).join("\n");
  const { lines, totalLines, table } = previewOf(`${text}\n`, "text");
  expect([lines.length, lines[29], totalLines, table]).toEqual([30, "line 30", 45, null]);
  expect(previewOf("one", "text")).toMatchObject({ lines: ["one"], totalLines: 1 });
});

it("turns the first rows of a CSV on their side", () => {
  const { lines, totalLines, table } = previewOf('\ufeffa,b\r\n1,"x\ny"\r\n2,\r\n3,z\r\n', "table");
  expect(table).toEqual({
    totalRows: 3,
    columns: [
      { name: "a", cells: ["1", "2"] },
      { name: "b", cells: ["x\ny", ""] },
    ],
  });
  expect([lines.length, totalLines]).toEqual([5, 5]);
});

it("shortens long lines and cells in whole characters, with an ellipsis", () => {
  const long = "😀".repeat(300);
  expect([...(previewOf(long, "text").lines[0] ?? "")]).toHaveLength(240);
  const cell = previewOf(`a\r\n${long}\r\n`, "table").table?.columns[0]?.cells[0] ?? "";
  expect([...cell]).toHaveLength(160);
  expect(cell.endsWith("😀…")).toBe(true);
});
