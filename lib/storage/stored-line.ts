import { z } from "zod";
import type { Level } from "@/lib/domain/levels";
import { parseStored, type SummaryDetails } from "./stored-json";

type Bounds = readonly [low: Level, high: Level];

/** One check for all levels of a team: a file has those of all teams. */
const storedLine = z.object({
  mode: z.literal(["full", "quick"]),
  version: z.string(),
  answered: z.number(),
  applicable: z.number(),
  levels: z.custom<Readonly<Record<string, Bounds>>>(areLevels),
});

/** What a file of all teams shows of a summary beside its columns. */
export type StoredLine = Pick<SummaryDetails, "mode" | "questionnaireVersion" | "coverage"> & {
  /** Without areas that have no level. */
  readonly areas: readonly {
    readonly id: string;
    readonly level: { readonly low: Level; readonly high: Level };
  }[];
};

/** A line as it is stored, as JSON. */
export function formatLine(details: SummaryDetails): string {
  const { mode, questionnaireVersion: version, coverage, areas } = details;
  const { answered, applicable } = coverage;
  const levels = areas.flatMap(({ id, level }) => (level ? [[id, [level.low, level.high]]] : []));
  return JSON.stringify({
    mode,
    version,
    answered,
    applicable,
    levels: Object.fromEntries(levels),
  });
}

/** The line of a column. */
export function parseLine(text: string): StoredLine {
  const { mode, version, answered, applicable, levels } = parseStored(storedLine, text);
  return {
    ...{ mode, questionnaireVersion: version, coverage: { answered, applicable } },
    areas: Object.entries(levels).map(([id, [low, high]]) => ({ id, level: { low, high } })),
  };
}

function areLevels(levels: unknown): boolean {
  if (typeof levels !== "object" || levels === null) return false;
  return Object.values(levels).every((bounds) => Array.isArray(bounds) && bounds.every(isLevel));
}

function isLevel(level: unknown): boolean {
  return Number.isInteger(level) && Number(level) >= 0 && Number(level) <= 5;
}
