/** Which teams a page is about: a path, or what stands for all groups (null) and for none (""). */
export function groupWords(group: string | null): string {
  if (group === null) return "all groups";
  return group === "" ? "teams without a group" : group;
}

/** Which teams are meant, after the word for them; starts with a space where it says anything. */
export function ofGroup(group: string | null): string {
  if (group === null) return "";
  return group === "" ? " without a group" : ` of ${group}`;
}

/** Why a group that an address names is left out. */
export function noSuchGroup(group: string): string {
  return group === "" ? "No team is without a group." : `No team is in the group “${group}”.`;
}
