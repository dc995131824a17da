import type { Withheld } from "@/lib/domain/organisation/views/teams";

/** The heading in place of a finding. */
export const WITHHELD_TITLE = "These figures are withheld";

/** Why figures are withheld and what to do: right for every reason, so that it tells none. */
export function withheldWords({ group, smallest }: Pick<Withheld, "group" | "smallest">): string {
  if (group === null) {
    return `Names are hidden here, so figures are shown from ${smallest} assessed teams on.`;
  }
  return `Names are hidden here, so figures are shown only where they are of at least ${smallest} teams, and so is what remains when a group is taken from a larger one. For this group, or one above it, that is not so. Choose a larger group.`;
}
