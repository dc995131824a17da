import { under } from "@/lib/content/check-shape";
import type { ContentProblem } from "@/lib/content/content-error";
import type { Entry } from "@/lib/content/raw-content";
import type { RawVersion } from "@/lib/content/version-schema";

type Step = Entry<RawVersion>;

/** A step, and the ids of the practices in the version that it leads to. */
type StepWithIds = { readonly step: Step; readonly after: ReadonlySet<string> };

type Side = "old" | "new";
type Named = { readonly id: string; readonly side: Side; readonly keys: readonly PropertyKey[] };

/**
 * New ids exist in the version that a step leads to and old ones do not, none is named twice on a
 * side, and none that ended is ever taken again.
 *
 * @param chain oldest first
 */
export function checkVersionIds(chain: readonly StepWithIds[]): readonly ContentProblem[] {
  const ended = new Map<string, string>();
  return chain.flatMap(({ step, after }) => {
    const named = namedIn(step.value);
    for (const { id, side } of named) {
      if (side === "old" && !ended.has(id)) ended.set(id, step.value.to);
    }
    const seen = new Set<string>();
    return named.flatMap((each) => {
      const message = problemOf(each, { step: step.value, after, ended, seen });
      seen.add(`${each.side} ${each.id}`);
      return message === null ? [] : [{ ...under(step, each.keys), message }];
    });
  });
}

type Facts = {
  readonly step: RawVersion;
  readonly after: ReadonlySet<string>;
  /** The version from which on an id is no more. */
  readonly ended: ReadonlyMap<string, string>;
  readonly seen: ReadonlySet<string>;
};

function problemOf({ id, side }: Named, { step, after, ended, seen }: Facts): string | null {
  if (seen.has(`${side} ${id}`)) return `"${id}" is named twice`;
  if (side === "old") {
    if (ended.get(id) !== step.to) return `"${id}" ended with version ${ended.get(id)} already`;
    return after.has(id) ? `"${id}" is still a practice of version ${step.to}` : null;
  }
  if (ended.has(id)) return `"${id}" ended with version ${ended.get(id)}: never use an id again`;
  return after.has(id) ? null : `there is no practice "${id}" in version ${step.to}`;
}

/** Every id of a step, where it stands, and whether it is of the earlier or the later version. */
function namedIn({ renamed, split, merged, withdrawn, added }: RawVersion): readonly Named[] {
  return [
    ...Object.entries(renamed).flatMap(([old, id]): Named[] => [
      { id: old, side: "old", keys: ["renamed", old] },
      { id, side: "new", keys: ["renamed", old] },
    ]),
    ...groups(split, "split", ["old", "new"]),
    ...groups(merged, "merged", ["new", "old"]),
    ...withdrawn.map((id, index): Named => ({ id, side: "old", keys: ["withdrawn", index] })),
    ...added.map((id, index): Named => ({ id, side: "new", keys: ["added", index] })),
  ];
}

function groups(
  record: Readonly<Record<string, readonly string[]>>,
  key: string,
  [one, many]: readonly [Side, Side],
): readonly Named[] {
  return Object.entries(record).flatMap(([id, list]): Named[] => [
    { id, side: one, keys: [key, id] },
    ...list.map((part, index): Named => ({ id: part, side: many, keys: [key, id, index] })),
  ]);
}
