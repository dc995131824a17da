const SEPARATOR = " / ";

/** A path as it is stored: parts trimmed and joined by " / ", empty parts left out; "CI/CD" is one part. */
export function groupPath(text: string): string {
  return text
    .split(/(?<=^|\s)\/(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(SEPARATOR);
}

/** The paths from the top down to a group, itself last; none for "". */
export function pathsTo(group: string): readonly string[] {
  if (group === "") return [];
  const parts = group.split(SEPARATOR);
  return parts.map((_, place) => parts.slice(0, place + 1).join(SEPARATOR));
}

/** The path of the group directly above; null at the top. */
export function parentOf(group: string): string | null {
  const end = group.lastIndexOf(SEPARATOR);
  return end === -1 ? null : group.slice(0, end);
}

/** The last part of a path. */
export function groupName(group: string): string {
  return group.split(SEPARATOR).at(-1) ?? "";
}

/** A path after one group on it was given another path; null for a group that is not in or below it. */
export function movedPath(group: string, from: string, to: string): string | null {
  if (group === from) return to;
  return group.startsWith(from + SEPARATOR) ? to + group.slice(from.length) : null;
}
