import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { NotAllowedError } from "@/lib/access/authorise";

// What the process itself calls, before and beside any actor.
const WITHOUT_ACTOR = new Set([
  "prepareStorage",
  "completeStorage",
  "closeStorage",
  "checkReadiness",
  "dataVersion",
]);

const STRANGER = { kind: "stranger", name: "Mallory" } as unknown as Actor;

type Door = (...values: readonly unknown[]) => unknown;

const modules = import.meta.glob<Record<string, unknown>>("../../../lib/data/*.ts", {
  eager: true,
});

const doors = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, Door] => isDoor(entry[1]) && !WITHOUT_ACTOR.has(entry[0]))
    .map(([name, door]) => ({ file: path.basename(file), name, door })),
);

function isDoor(value: unknown): boolean {
  return typeof value === "function" && !(value.prototype instanceof Error);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("an actor without a role", () => {
  test("meets all the doors there are", () => {
    expect(doors.length).toBeGreaterThanOrEqual(20);
  });

  test.each(doors)("is refused by $name of $file before anything is opened", async ({ door }) => {
    const folder = path.join(tmpdir(), "tidemark-never-made");
    vi.stubEnv("BASE_URL", "");
    vi.stubEnv("TIDEMARK_DATA_DIR", folder);
    const call = async () => door(STRANGER, "00000000000000000000", "draft", "full");
    await expect(call()).rejects.toThrow(NotAllowedError);
    expect(existsSync(folder)).toBe(false);
  });
});
