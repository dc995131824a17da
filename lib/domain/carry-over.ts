import type { Answers } from "./answers";
import { mergeAnswers } from "./merge-answers";
import { NO_ANSWER } from "./same-answer";

/**
 * What became of the practices of one version of the questionnaire in the next. A practice that
 * is not named is in both. Each id is named at most once on either side.
 *
 * @see content/README.md#publishing-a-version
 */
export type VersionMap = {
  readonly from: string;
  readonly to: string;
  /** New id by old id. */
  readonly renamed: Readonly<Record<string, string>>;
  /** New ids by old id. */
  readonly split: Readonly<Record<string, readonly string[]>>;
  /** Old ids by new id. */
  readonly merged: Readonly<Record<string, readonly string[]>>;
  /** Old ids. */
  readonly withdrawn: readonly string[];
  /** New ids. */
  readonly added: readonly string[];
};

/**
 * Answers to an earlier version of the questionnaire as answers to a later one: renamed ones move
 * whole, each part of a split has the whole answer, merged ones are joined by
 * {@link mergeAnswers}, those to withdrawn practices are left out. Nothing is ever raised.
 *
 * @param maps oldest first, each starting where the one before ends; none changes nothing
 */
export function carryOver(answers: Answers, maps: readonly VersionMap[]): Answers {
  return maps.reduce(carryOneStep, answers);
}

function carryOneStep(answers: Answers, map: VersionMap): Answers {
  const gone = new Set(idsThatEnd(map));
  const carried = new Map([...answers].filter(([id]) => !gone.has(id)));
  for (const old of gone) {
    const answer = answers.get(old);
    if (answer) for (const id of wholeHeirs(map, old)) carried.set(id, answer);
  }
  for (const [id, olds] of Object.entries(map.merged)) {
    if (!olds.some((old) => answers.has(old))) continue;
    carried.set(id, mergeAnswers(olds.map((old) => answers.get(old) ?? NO_ANSWER)));
  }
  return carried;
}

/** Ids that are in the earlier version only. */
export function idsThatEnd(map: VersionMap): readonly string[] {
  return [
    ...Object.keys(map.renamed),
    ...Object.keys(map.split),
    ...Object.values(map.merged).flat(),
    ...map.withdrawn,
  ];
}

/** Ids that are in the later version only. */
export function idsThatBegin(map: VersionMap): readonly string[] {
  return [
    ...Object.values(map.renamed),
    ...Object.values(map.split).flat(),
    ...Object.keys(map.merged),
    ...map.added,
  ];
}

/** What asks in the later version what a practice asked in the earlier; empty if nothing does. */
export function heirsOf(map: VersionMap, id: string): readonly string[] {
  if (!idsThatEnd(map).includes(id)) return [id];
  const merged = Object.entries(map.merged).filter(([, olds]) => olds.includes(id));
  return [...wholeHeirs(map, id), ...merged.map(([heir]) => heir)];
}

/** The practices that take over an answer as it is. */
function wholeHeirs(map: VersionMap, id: string): readonly string[] {
  if (Object.hasOwn(map.renamed, id)) return [map.renamed[id] ?? id];
  return Object.hasOwn(map.split, id) ? (map.split[id] ?? []) : [];
}
