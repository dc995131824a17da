import { parseGroup } from "../parse-group";
import type { SearchParameters } from "../read-parameters";

/** What the visit before did to the group; `was` is null when it was not renamed. */
export type Renamed = { readonly was: string | null; readonly refused: boolean };

/** What is left in the address after a group was renamed: the path it had, and how undoing went. */
export function parseRenamed({ was, undo }: SearchParameters): Renamed {
  const { group } = parseGroup({ group: was });
  return { was: group || null, refused: undo === "refused" };
}
