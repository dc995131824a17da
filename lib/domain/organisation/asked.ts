import { type CountCell, tenths } from "./team-count";
import type { TeamSnapshot } from "./views/teams";

/** What decides which questions a team was asked. */
type Asked = {
  readonly snapshot: Pick<TeamSnapshot, "questionnaireVersion" | "mode"> & {
    readonly areas: readonly { readonly inScope: boolean }[];
  };
  /** Flags that the team says it has. */
  readonly profile: readonly string[];
};

/**
 * Which version and mode a snapshot answers, and its index among those that were asked the same:
 * percentiles are taken among these only.
 */
export function askedCells(
  asked: Asked & { readonly snapshot: Pick<TeamSnapshot, "index"> },
): readonly CountCell[] {
  const index = tenths(asked.snapshot.index.low);
  return [
    ["asked", questionsOf(asked), 0, 0],
    ["asked-index", askedMark(asked), index, index],
  ];
}

/** The same for equal version, mode and scope: "1.0.0 full 1110 ships-ml", a digit for each area. */
export function askedMark({ snapshot, profile }: Asked): string {
  const areas = snapshot.areas.map(({ inScope }) => (inScope ? "1" : "0")).join("");
  return [questionsOf({ snapshot }), areas, ...profile.toSorted()].join(" ");
}

function questionsOf({ snapshot }: Pick<Asked, "snapshot">): string {
  return `${snapshot.questionnaireVersion} ${snapshot.mode}`;
}
