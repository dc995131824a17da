import type { Questionnaire } from "@/lib/domain/questionnaire";

type Ids = {
  readonly version: string;
  readonly areas: ReadonlySet<string>;
  readonly practices: ReadonlySet<string>;
};

/** Which practices and areas exist, as far as the questionnaires are there. */
export type Known = {
  /** True also where a questionnaire is missing and nobody can tell. */
  readonly hasPractice: (id: string) => boolean;
  /** Null for content that is not there. */
  readonly questionnaire: (contentHash: string) => Ids | null;
};

/**
 * What the questionnaires of a file say together.
 *
 * @param questionnaires by the hash of their content; the one in use among them
 * @param asked content hashes of all drafts and snapshots of the file
 */
export function knownContent(
  questionnaires: ReadonlyMap<string, Questionnaire>,
  asked: ReadonlySet<string>,
): Known {
  const byHash = new Map(
    [...questionnaires].map(([hash, each]): [string, Ids] => [hash, idsOf(each)]),
  );
  const isComplete = [...asked].every((hash) => byHash.has(hash));
  const practices = new Set([...byHash.values()].flatMap((each) => [...each.practices]));
  return {
    hasPractice: (id) => !isComplete || practices.has(id),
    questionnaire: (hash) => byHash.get(hash) ?? null,
  };
}

function idsOf({ version, areas, practices }: Questionnaire): Ids {
  return {
    version,
    areas: new Set(areas.map(({ id }) => id)),
    practices: new Set(practices.map(({ id }) => id)),
  };
}
