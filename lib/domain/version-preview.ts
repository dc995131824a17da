import type { Answer, Answers } from "./answers";
import { carryOver, heirsOf, type VersionMap } from "./carry-over";
import type { Practice, Questionnaire } from "./questionnaire";
import { isSameAnswer, NO_ANSWER } from "./same-answer";
import type { Scope } from "./scope";

/** A practice with what is answered; null for nothing. */
export type PracticeAnswer = { readonly practice: Practice; readonly answer: Answer | null };

/** What can become of practices, in the order in which it is told. */
export const VERSION_CHANGES = [
  "renamed",
  "split",
  "merged",
  "rearranged",
  "withdrawn",
  "added",
] as const;
export type VersionChange = (typeof VERSION_CHANGES)[number];

/**
 * Practices that became others. `before` is empty for what is added, `after` for what is
 * withdrawn. Over several steps, several may become several others: that is "rearranged".
 */
export type ChangedPractices = {
  readonly before: readonly PracticeAnswer[];
  readonly after: readonly PracticeAnswer[];
};

/** What changes for a team that goes on with a later version. */
export type VersionPreview = {
  /** Practices that are asked of the team and are the same in both, and how many are answered. */
  readonly kept: { readonly practices: number; readonly answered: number };
  /** Kinds of changes that there are, in the order of {@link VERSION_CHANGES}; none is empty. */
  readonly groups: readonly {
    readonly change: VersionChange;
    readonly rows: readonly ChangedPractices[];
  }[];
};

/** A version of the questionnaire, and what it asks of the team. */
type Version = { readonly questionnaire: Questionnaire; readonly scope: Scope };

type Row = { readonly before: readonly string[]; readonly after: readonly string[] };

/**
 * What carrying answers over would do, without practices that are out of the team's scope both
 * before and after, unless something is said about them.
 *
 * @param maps from the version before to the one after, oldest first
 */
export function previewVersions(
  { before, after }: { readonly before: Version; readonly after: Version },
  answers: Answers,
  maps: readonly VersionMap[],
): VersionPreview {
  const carried = carryOver(answers, maps);
  const isConcerned = concernOf({ before, after }, answers);
  const rows = rowsOf(idsOf(before), idsOf(after), maps).filter(isConcerned);
  const kept = rows.filter((row) => changeOf(row) === "kept").flatMap((row) => row.after);
  const groups = VERSION_CHANGES.map((change) => ({
    change,
    rows: rows
      .filter((row) => changeOf(row) === change)
      .map((row) => ({
        before: withAnswers(before, row.before, answers),
        after: withAnswers(after, row.after, carried),
      })),
  }));
  const answered = kept.filter((id) => (carried.get(id)?.choice ?? null) !== null).length;
  return {
    kept: { practices: kept.length, answered },
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

/** Practices that belong together, those of the earlier version first, in its order. */
function rowsOf(
  before: readonly string[],
  after: readonly string[],
  maps: readonly VersionMap[],
): readonly Row[] {
  let rows: readonly Row[] = [];
  for (const id of before) {
    const heirs = maps.reduce<readonly string[]>(
      (ids, map) => ids.flatMap((each) => heirsOf(map, each)),
      [id],
    );
    const isShared = (row: Row) => row.after.some((heir) => heirs.includes(heir));
    const shared = rows.filter(isShared);
    const row = {
      before: [...shared.flatMap((each) => each.before), id],
      after: [...new Set([...shared.flatMap((each) => each.after), ...heirs])],
    };
    rows = [...rows.filter((each) => !isShared(each)), row];
  }
  const inherited = new Set(rows.flatMap((row) => row.after));
  const added = after.filter((id) => !inherited.has(id));
  return [...rows, ...added.map((id): Row => ({ before: [], after: [id] }))];
}

function changeOf({ before, after }: Row): VersionChange | "kept" {
  if (before.length === 0) return "added";
  if (after.length === 0) return "withdrawn";
  if (before.length === 1 && after.length === 1) return before[0] === after[0] ? "kept" : "renamed";
  if (before.length === 1) return "split";
  return after.length === 1 ? "merged" : "rearranged";
}

function concernOf(
  { before, after }: { readonly before: Version; readonly after: Version },
  answers: Answers,
): (row: Row) => boolean {
  const asked = (version: Version) => new Set(version.scope.practices.map(({ id }) => id));
  const [was, is] = [asked(before), asked(after)];
  return (row) =>
    row.after.some((id) => is.has(id)) ||
    row.before.some((id) => was.has(id) || !isSameAnswer(answers.get(id) ?? NO_ANSWER, NO_ANSWER));
}

function withAnswers(
  { questionnaire }: Version,
  ids: readonly string[],
  answers: Answers,
): readonly PracticeAnswer[] {
  return questionnaire.practices
    .filter(({ id }) => ids.includes(id))
    .map((practice) => ({ practice, answer: answers.get(practice.id) ?? null }));
}

function idsOf({ questionnaire }: Version): readonly string[] {
  return questionnaire.practices.map(({ id }) => id);
}
