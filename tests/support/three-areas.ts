import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { Assessment } from "@/lib/domain/scoring";
import { buildPractice, buildQuestionnaire } from "./questionnaires";

/** id, level, kind, effort, value, requires, answer; the area follows from the groups. */
type Row = readonly [string, 1 | 2, "e" | "s", number, number, string[], AnswerValue];
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  build: [
    ["B1", 1, "e", 5, 6, [], 4],
    ["B2", 1, "s", 3, 2, [], 3],
    ["B3", 2, "e", 8, 5, ["B1"], 1],
    ["B4", 2, "s", 4, 3, [], 0],
    ["B5", 2, "s", 6, 4, [], 0],
    ["S0", 2, "s", 2, 1, [], 0],
  ],
  test: [
    ["T1", 1, "e", 6, 7, ["B1"], 1],
    ["T2", 1, "s", 4, 3, [], 0],
    ["T3", 2, "e", 12, 8, ["T1"], 0],
    ["T4", 2, "s", 5, 3, ["S0"], 0],
    ["T5", 2, "s", 4, 2, [], 0],
  ],
  deploy: [
    ["D1", 1, "e", 8, 9, [], 2],
    ["D2", 1, "s", 2, 2, [], 3],
    ["D3", 2, "e", 10, 8, ["D1", "T1"], 0],
    ["D4", 2, "s", 5, 4, ["S0"], 0],
    ["D5", 2, "s", 7, 5, [], 0],
  ],
};
const rows = Object.entries(ROWS).flatMap(([area, of]) => of.map((row) => ({ area, row })));
/** The worked example of the roadmap: build at level 1, test and deploy at 0. */
export const THREE_AREAS: Assessment = {
  questionnaire: buildQuestionnaire({
    practices: rows.map(({ area, row: [id, level, kind, effortDays, value, requires] }) =>
      buildPractice({ id, area, level, essential: kind === "e", effortDays, value, requires }),
    ),
  }),
  profile: [],
  mode: "full",
  choices: new Map(rows.map(({ row }) => [row[0], row[6]] as const)),
};
