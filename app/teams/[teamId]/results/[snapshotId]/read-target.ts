import { z } from "zod";
import type { LevelRank } from "@/lib/domain/levels";

const TARGETS: Readonly<Record<string, LevelRank>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };
const SCHEMA = z.enum(["1", "2", "3", "4", "5"]);

/** Reads `?target=3`. Null stands for the next level; `ignored` says that something was wrong. */
export function readTarget(value: unknown): { target: LevelRank | null; ignored: boolean } {
  if (value === undefined || value === "") return { target: null, ignored: false };
  const read = SCHEMA.safeParse(value);
  const target = read.success ? (TARGETS[read.data] ?? null) : null;
  return { target, ignored: target === null };
}
