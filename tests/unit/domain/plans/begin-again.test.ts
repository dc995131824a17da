import { expect, it } from "vitest";
import { beginAgain } from "@/lib/domain/plans/begin-again";
import { PLAIN_REQUEST } from "@/lib/domain/roadmap/plan-request";

const SINCE = "2027-05-20T10:00:00.000Z";

// Kills: the beginning of the first edition stays, and every action is late from the first day.
it.each([
  ["2027-02-01", null],
  ["2027-05-19", null],
  ["2027-05-20", "2027-05-20"],
  ["2027-10-01", "2027-10-01"],
  [null, null],
])("a plan that began on %s begins again on %s", (startsOn, again) => {
  expect(beginAgain({ ...PLAIN_REQUEST, startsOn, pinned: ["a"] }, SINCE)).toEqual({
    ...PLAIN_REQUEST,
    startsOn: again,
    pinned: ["a"],
  });
});
