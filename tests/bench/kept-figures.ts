import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FILE = path.join(import.meta.dirname, "kept-figures.json");

/** What does not depend on how quick the machine is: ratios within one run, and sizes. */
const KEPT = ["ratio", "js", "css", "html", "gzip", "elements"];

/** Figures by where they stand, such as "server / 10 teams / /teams / ratio". */
export type KeptFigures = Readonly<Record<string, number>>;

/** The figures of a run that can be held against those of another run. */
export function keptFigures(figures: unknown, place: readonly string[] = []): KeptFigures {
  if (typeof figures === "number") {
    return KEPT.includes(place.at(-1) ?? "") ? { [place.join(" / ")]: figures } : {};
  }
  if (typeof figures !== "object" || figures === null) return {};
  return Object.assign(
    {},
    ...Object.entries(figures).map(([name, each]) => keptFigures(each, [...place, name])),
  );
}

/** Each figure beside the kept one, with how many times that it is; "–" where there is none. */
export function compareFigures(now: KeptFigures, kept: KeptFigures): readonly string[] {
  return Object.entries(now).map(([name, figure]) => {
    const before = kept[name];
    const times = before ? (figure / before).toFixed(2) : "–";
    return `${times}x  ${figure}  (kept: ${before ?? "–"})  ${name}`;
  });
}

/** Those of the last run that was kept; none before the first. */
export function readKept(): KeptFigures {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/** Keeps the figures of this run instead; those that it did not measure stay. */
export function writeKept(figures: KeptFigures): void {
  const all = Object.entries({ ...readKept(), ...figures }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
