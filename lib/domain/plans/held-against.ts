import { isAdopted } from "@/lib/domain/adoption";
import { type Answers, choicesOf } from "@/lib/domain/answers";
import { heirsOf, type VersionMap } from "@/lib/domain/carry-over";
import type { Practice, Questionnaire } from "@/lib/domain/questionnaire";
import { LOW, readChoices } from "@/lib/domain/reading";
import type { PlanEdition } from "./kept-plan";
import type { LaterSnapshot } from "./track-plan";

/** A snapshot after a plan, as frozen. */
export type FrozenLater = Pick<LaterSnapshot, "id" | "name" | "submittedAt"> & {
  /** The one that was asked. */
  readonly questionnaire: Questionnaire;
  /** Ids of the practices that were asked. */
  readonly scope: readonly string[];
  readonly answers: Answers;
};

/**
 * What a later snapshot says about the practices of a plan, by the ids of the plan. What became of
 * a practice in a later version of the questionnaire speaks for it: all of its parts have to be at
 * their threshold, and one that is asked and applicable keeps it applicable. Unknown counts as 0.
 *
 * @param maps from the version that the plan was made with to that of the snapshot
 */
export function heldAgainst(
  { id, name, submittedAt, questionnaire, scope, answers }: FrozenLater,
  { actions }: Pick<PlanEdition, "actions">,
  maps: readonly VersionMap[],
): LaterSnapshot {
  const asked = new Set(scope);
  const valueFor = readChoices(choicesOf(answers), LOW);
  const speaking = new Map(
    questionnaire.practices
      .filter((practice) => asked.has(practice.id) && valueFor(practice) !== null)
      .map((practice) => [practice.id, practice]),
  );
  const parts = actions
    .filter(({ kind }) => kind === "practice")
    .map((action) => ({ id: action.id, practices: partsOf(action.id, maps, speaking) }));
  const applicable = parts.filter(({ practices }) => practices.length > 0);
  const adopted = applicable.filter(({ practices }) =>
    practices.every((practice) => isAdopted(practice, valueFor)),
  );
  const idsOf = (some: typeof parts) => new Set(some.map((part) => part.id));
  return { id, name, submittedAt, adopted: idsOf(adopted), applicable: idsOf(applicable) };
}

function partsOf(
  id: string,
  maps: readonly VersionMap[],
  speaking: ReadonlyMap<string, Practice>,
): readonly Practice[] {
  return heirs(id, maps).flatMap((heir) => speaking.get(heir) ?? []);
}

/** Ids that a practice has in a later version; none when it is no longer asked there. */
export function heirs(id: string, maps: readonly VersionMap[]): readonly string[] {
  const all = maps.reduce<readonly string[]>(
    (ids, map) => ids.flatMap((each) => heirsOf(map, each)),
    [id],
  );
  return [...new Set(all)];
}
