/** Which teams a page is about: a path, or what stands for all groups (null) and for none (""). */
export function groupWords(group: string | null): string {
  if (group === null) return "all groups";
  return group === "" ? "teams without a group" : group;
}
