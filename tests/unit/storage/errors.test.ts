import { expect, test, vi } from "vitest";

const here = await import("@/lib/storage/errors");

const make = {
  StorageUnavailableError: (from: typeof here) => new from.StorageUnavailableError("busy", null),
  UniqueViolationError: (from: typeof here) => new from.UniqueViolationError(null),
  NewerSchemaError: (from: typeof here) => new from.NewerSchemaError(2, 1),
  StorageSetupError: (from: typeof here) => new from.StorageSetupError("No folder."),
} as const;

const names = Object.keys(make) as (keyof typeof make)[];

// Kills: instanceof by class identity, which fails between two bundles of the server.
test.each(names)("%s is known when another bundle's copy threw it", async (name) => {
  vi.resetModules();
  const elsewhere: typeof here = await import("@/lib/storage/errors");
  const error = make[name](elsewhere);
  expect(elsewhere[name]).not.toBe(here[name]);
  expect(error instanceof here[name]).toBe(true);
  expect(names.filter((other) => error instanceof here[other])).toEqual([name]);
});

test("an error of another kind is none of them", () => {
  for (const name of names) expect(new TypeError("busy") instanceof here[name]).toBe(false);
});
