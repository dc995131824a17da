import { expect, it, test } from "vitest";
import { defaultPace, timeOf } from "@/lib/domain/roadmap/default-pace";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { buildReport, DRAFT } from "@/tests/support/results";

const { source } = buildReport();

it.each([
  ["2026-10-14T12:03:00.000Z", "2027-01-01"],
  ["2026-12-31T23:59:59.999Z", "2027-01-01"],
  ["2027-01-01T00:00:00.000Z", "2027-04-01"],
  ["2027-06-30T12:00:00.000Z", "2027-07-01"],
  ["2027-07-01T12:00:00.000Z", "2027-10-01"],
])("submitted on %s, work starts on %s", (submittedAt, startsOn) => {
  if (source.kind !== "snapshot") throw new Error("not a snapshot");
  const later = { ...source, head: { ...source.head, submittedAt } };
  expect(defaultPace(later)).toEqual({ startsOn, capacity: [30] });
});

it("takes the last change of a draft, or its start", () => {
  if (DRAFT.kind !== "draft") throw new Error("not a draft");
  expect(timeOf(DRAFT)).toBe("2026-10-01T08:00:00.000Z");
  const changed = { ...DRAFT, head: { ...DRAFT.head, changedAt: "2027-02-03T08:00:00.000Z" } };
  expect(defaultPace(changed).startsOn).toBe("2027-04-01");
});

test.each([
  ["2027-01-01", "2027 Q1"],
  ["2027-10-01", "2027 Q4"],
  ["2027-02-01", "Quarter 3 from 2027-02-01"],
  ["2027-01-15", "Quarter 3 from 2027-01-15"],
])("a quarter from %s is called %s", (startsOn, name) => {
  expect(quarterName({ number: 3, startsOn })).toBe(name);
});
