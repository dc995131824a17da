import { expect, test } from "vitest";
import { historyCaption } from "@/components/groups/history-caption";
import { changeFinding, changeSentence } from "@/components/overview/change-finding";
import { overviewCaption } from "@/components/overview/overview-caption";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import { overviewOf } from "@/tests/support/overview-figures";
import { AREAS, distributionOf, emptyRollUp } from "@/tests/support/team-rows";

/** Overall levels and those of two areas. */
function levels(all: readonly number[], build: readonly number[], ml: readonly number[] = []) {
  const areas = [distributionOf("build", build), distributionOf("ml", ml)];
  return { overall: distributionOf(null, all), areas };
}

const SINCE = { month: "2025-08", ...levels([0, 0, 3], [0, 0, 3]) };
const NOW = levels([20, 38], [20, 38]);

test("nobody fell where other teams came in", () => {
  // Kills: "the middle team fell from level 2 to 1", of three teams and of 58.
  const finding = "Since August 2025 from 3 assessed teams to 58: the middle team shows level 1";
  expect(changeFinding(NOW, SINCE)).toBe(finding);
  expect(changeSentence(NOW, SINCE, AREAS)).toBe("55 more teams are assessed than then.");
  const overview = overviewOf({ ...NOW, since: SINCE, rollUp: emptyRollUp(58, 58) });
  const { title, sentence } = overviewCaption(overview, AREAS);
  expect(title).toBe(finding);
  expect(sentence).not.toMatch(/Up|Down|stays/);
});

test("the months of a group say it in the title of their drawing, too", () => {
  const history = [
    { month: "2025-06", ...levels([0, 0, 1], []) },
    { month: "2026-11", ...levels([20, 38], []) },
  ];
  const group = { path: "", rollUp: emptyRollUp(58, 58), history } as unknown as GroupView;
  expect(historyCaption(group).title).toBe(
    "From 1 assessed team to 58: the middle team shows level 1",
  );
});

test("an area is followed only with enough teams at both times", () => {
  const since = { month: "2025-08", ...levels([0, 0, 9], [0, 0, 9], [0, 0, 1]) };
  const now = levels([0, 9], [0, 9], [9]);
  expect(changeSentence(now, since, AREAS)).toBe("Down: Build & Integration 2\u00a0→\u00a01.");
  const stayed = levels([0, 0, 9], [0, 0, 9], [9]);
  expect(changeSentence(stayed, since, AREAS)).toBe("");
});

test("of two teams none is the middle one", () => {
  const since = { month: "2025-08", ...levels([1, 1], [1, 1]) };
  const now = levels([0, 2], [0, 2]);
  expect(changeFinding(now, since)).toBe(
    "Since August 2025 the two assessed teams moved from level 0–1 to 1",
  );
  expect(changeSentence(now, since, AREAS)).toBe("Up: Build & Integration 0–1\u00a0→\u00a01.");
});
