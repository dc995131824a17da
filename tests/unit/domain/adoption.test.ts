import { expect, test } from "vitest";
import { quotaOf } from "@/lib/domain/adoption";

// Kills: quota rounded down.
test.each([
  { quota: [1, 2], needed: [0, 1, 1, 2, 2, 3] },
  { quota: [1, 3], needed: [0, 1, 1, 1, 2, 2] },
  { quota: [2, 3], needed: [0, 1, 2, 2, 3, 4] },
  { quota: [0, 1], needed: [0, 0, 0, 0, 0, 0] },
  { quota: [1, 1], needed: [0, 1, 2, 3, 4, 5] },
] as const)("quota $quota of 0 to 5 supporting practices is $needed", ({ quota, needed }) => {
  expect([0, 1, 2, 3, 4, 5].map((count) => quotaOf(quota, count))).toEqual(needed);
});
