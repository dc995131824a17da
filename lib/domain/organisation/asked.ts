import { type CountCell, tenths } from "./team-count";
import type { TeamSnapshot } from "./views/teams";

type Asked = Pick<TeamSnapshot, "questionnaireVersion" | "mode"> & {
  readonly areas: readonly { readonly inScope: boolean }[];
};

/**
 * Which questions a snapshot answers, and its index among those that were asked the same: percentiles
 * are taken among these only.
 */
export function askedCells(
  snapshot: Asked & { readonly index: { readonly low: number } },
): readonly CountCell[] {
  const index = tenths(snapshot.index.low);
  return [
    ["asked", questionsOf(snapshot), 0, 0],
    ["asked-index", askedMark(snapshot), index, index],
  ];
}

/** The same for snapshots of one version, mode and scope: "1.0.0 full 1110111", a digit an area. */
export function askedMark(snapshot: Asked): string {
  const scope = snapshot.areas.map(({ inScope }) => (inScope ? "1" : "0"));
  return `${questionsOf(snapshot)} ${scope.join("")}`;
}

function questionsOf({ questionnaireVersion, mode }: Asked): string {
  return `${questionnaireVersion} ${mode}`;
}
