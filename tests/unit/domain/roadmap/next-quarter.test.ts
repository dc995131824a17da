import { expect, it, test } from "vitest";
import { timeOf } from "@/lib/domain/report-time";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { nextQuarter } from "@/lib/domain/roadmap/resolve-request";
import { DRAFT } from "@/tests/support/results";

it.each([
  ["2026-10-14T12:03:00.000Z", "2027-01-01"],
  ["2026-12-31T23:59:59.999Z", "2027-01-01"],
  ["2027-01-01T00:00:00.000Z", "2027-04-01"],
  ["2027-06-30T12:00:00.000Z", "2027-07-01"],
  ["2027-07-01T12:00:00.000Z", "2027-10-01"],
])("submitted on %s, work starts on %s", (submittedAt, startsOn) => {
  expect(nextQuarter(submittedAt)).toBe(startsOn);
});

it("takes the last change of a draft, or its start", () => {
  if (DRAFT.kind !== "draft") throw new Error("not a draft");
  expect(timeOf(DRAFT)).toBe("2026-10-01T08:00:00.000Z");
  const changedAt = "2027-02-03T08:00:00.000Z";
  expect(timeOf({ ...DRAFT, head: { ...DRAFT.head, changedAt } })).toBe(changedAt);
});

test.each([
  ["2027-01-01", "2027 Q1"],
  ["2027-10-01", "2027 Q4"],
  ["2027-02-01", "Quarter 3 from 2027-02-01"],
  ["2027-01-15", "Quarter 3 from 2027-01-15"],
])("a quarter from %s is called %s", (startsOn, name) => {
  expect(quarterName({ number: 3, startsOn })).toBe(name);
});
