import type { Range, Results } from "@/lib/domain/results";

/** Every figure with an interval, by name; strict levels and indexes are intervals too. */
export function figuresOf(results: Results): ReadonlyMap<string, Range> {
  const figures = new Map<string, Range>([["index", results.index]]);
  const { overall, typical } = results;
  if (typical !== null) figures.set("typical", typical);
  if (overall !== null) {
    figures.set("overall", overall);
    figures.set("overall strict", { low: overall.strict, high: overall.strictHigh });
  }
  for (const { id, level, index, indexStrict } of results.areas) {
    if (level === null || index === null || indexStrict === null) continue;
    figures.set(`level of ${id}`, level);
    figures.set(`level of ${id} strict`, { low: level.strict, high: level.strictHigh });
    figures.set(`index of ${id}`, index);
    figures.set(`index of ${id} strict`, indexStrict);
  }
  return figures;
}

/** Calls back with each figure of the first results and the same figure of the second. */
export function eachFigure(
  first: Results,
  second: Results,
  compare: (first: Range, second: Range, name: string) => void,
): void {
  const others = figuresOf(second);
  for (const [name, figure] of figuresOf(first)) {
    const other = others.get(name);
    if (other === undefined) throw new Error(`No second figure for ${name}.`);
    compare(figure, other, name);
  }
}
