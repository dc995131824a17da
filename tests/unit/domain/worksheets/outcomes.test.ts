import { expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import { scoreWorksheet } from "@/lib/domain/worksheets/score-worksheet";

test("delivery outcomes stand each for itself and are never summed or averaged", () => {
  const sheet = loadContent().worksheets.find(({ id }) => id === "delivery-outcomes");
  if (!sheet) throw new Error("no worksheet");
  const result = scoreWorksheet(sheet, new Map([["deployment-pain", 3]]));
  expect(result.figures).toEqual([]);
  expect(result.answered).toBe(1);
  expect(result.items[0]).toEqual({
    id: "deployment-pain",
    value: 3,
    score: 3,
    benchmark: null,
    formula: null,
  });
});
