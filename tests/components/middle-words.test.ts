import { expect, test } from "vitest";
import { middleChange, middleShows, middleWords } from "@/components/dashboard/middle-words";

const at = (low: number, high = low) => ({ low, high });

test("the middle is that of one team, or of the two in the middle, and never between them", () => {
  expect(middleWords(at(2))).toBe("2");
  expect(middleWords(at(0, 2))).toBe("0–2");
});

test.each([
  [at(1), at(2), "the middle team rose from level 1 to 2"],
  [at(2), at(1, 2), "the middle team fell from level 2 to 1–2"],
  [at(1, 2), at(1, 2), "the middle team stays at level 1–2"],
  // Kills: "stays", and a direction that it did not take.
  [at(0, 2), at(1), "the middle team moved from level 0–2 to 1"],
])("of four teams from %o to %o: %s", (before, after, words) => {
  expect(middleChange({ middle: before, teams: 4 }, { middle: after, teams: 4 })).toBe(words);
});

test.each([
  [1, at(2), 58, at(1), "from 1 assessed team to 58: the middle team shows level 1"],
  [3, at(2), 58, at(1, 2), "from 3 assessed teams to 58: the middle two teams show levels 1 and 2"],
  [28, at(2), 57, at(1), "from 28 assessed teams to 57: the middle team shows level 1"],
  [29, at(2), 58, at(1), "the middle team fell from level 2 to 1"],
  [1, at(0), 2, at(0, 3), "from 1 assessed team to 2: the two teams show levels 0 and 3"],
  [2, at(0, 1), 3, at(1), "from 2 assessed teams to 3: the middle team shows level 1"],
  [4, at(1), 2, at(1), "from 4 assessed teams to 2: both teams show level 1"],
  [1, at(0), 1, at(1), "the one assessed team rose from level 0 to 1"],
  [2, at(0, 3), 2, at(0, 4), "the two assessed teams moved from level 0–3 to 0–4"],
  [2, at(1), 2, at(1), "the two assessed teams stay at level 1"],
])(
  "follows the middle team only among much the same teams: %i at %o, %i at %o",
  (then, before, now, after, words) => {
    // Kills: "the middle team fell" where others came in.
    expect(middleChange({ middle: before, teams: then }, { middle: after, teams: now })).toBe(
      words,
    );
  },
);

test.each([
  [1, at(2), "the one assessed team shows level 2"],
  [2, at(2), "both assessed teams show level 2"],
  [2, at(0, 3), "the two assessed teams show levels 0 and 3"],
  [4, at(0, 3), "the middle two teams show levels 0 and 3"],
  [5, at(2), "the middle team shows level 2"],
])("there is a middle team from three on: %i at %o", (teams, middle, words) => {
  expect(middleShows({ middle, teams, what: "level", partly: true })).toBe(words);
});
