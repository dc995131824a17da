import type { AnswerChange } from "./answer-changes";
import { type ChangeKind, changeKind } from "./change-kind";
import type { AreaResult, LevelRange, Range, Results } from "./results";

/** A figure before and after. Null stands for out of scope. */
export type FigureChange<T extends Range> = {
  /** Of the older snapshot as it was submitted. */
  readonly frozen: T | null;
  /** Of the older answers under what the newer snapshot was asked. */
  readonly before: T | null;
  readonly after: T | null;
  /** Null where there is nothing to compare. */
  readonly kind: ChangeKind | null;
};

/** What became of one area, with the answers that made it so. */
export type AreaChange = {
  readonly id: string;
  /** In neither snapshot more not-applicable answers than may be compared. */
  readonly compared: boolean;
  readonly level: FigureChange<LevelRange>;
  readonly index: FigureChange<Range>;
  /** The changed answers of the area: a level never moves without one. */
  readonly causes: readonly AnswerChange[];
  /** The least by which one answer can move its index; null when nothing is applicable. */
  readonly step: number | null;
};

/** The older results as frozen and as read like the newer ones, and the newer results. */
export type ThreeResults = {
  readonly frozen: Results;
  readonly before: Results;
  readonly after: Results;
};

/** @param changes of all areas */
export function areaChange(
  id: string,
  results: ThreeResults,
  { changes, step }: { readonly changes: readonly AnswerChange[]; readonly step: number | null },
): AreaChange {
  const areaIn = ({ areas }: Results) => areas.find((area) => area.id === id);
  const many = [results.before, results.after].some((each) => areaIn(each)?.manyNotApplicable);
  const figure = <T extends Range>(read: (area: AreaResult | undefined) => T | null) => {
    const change = figureChange(results, (each) => read(areaIn(each)));
    return many ? { ...change, kind: null } : change;
  };
  const level = figure((area) => area?.level ?? null);
  const index = figure((area) => area?.index ?? null);
  const causes = changes.filter(({ practice }) => practice.area === id);
  return { id, compared: !many, level, index, causes, step };
}

/** One figure of the three results, with how it moved. */
export function figureChange<T extends Range>(
  { frozen, before, after }: ThreeResults,
  read: (results: Results) => T | null,
): FigureChange<T> {
  const change = { frozen: read(frozen), before: read(before), after: read(after) };
  const kind = change.before && change.after && changeKind(change.before, change.after);
  return { ...change, kind };
}
