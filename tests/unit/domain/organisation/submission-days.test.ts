import { expect, test } from "vitest";
import { submissionDays } from "@/lib/domain/organisation/group-figures";
import { dayOf } from "@/lib/domain/organisation/team-count";

function submittedOn(...days: readonly string[]) {
  const cells = days.map((day) => ({ low: dayOf(day), high: dayOf(day), teams: 1 }));
  return submissionDays([{ kind: "day", item: "", cells }]);
}

test("the middle of two neighbouring days is the first of them", () => {
  expect(submittedOn("2026-03-01", "2026-02-28")).toEqual({
    ...{ oldest: "2026-02-28", median: "2026-02-28", newest: "2026-03-01" },
  });
});

test("of no day there is none", () => {
  expect(submittedOn()).toBeNull();
});
