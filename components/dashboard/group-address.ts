const HOME = "/dashboard/groups";

/** The page of a group by its path; of the whole tree without one. */
export function groupHref(group?: string): string {
  return group === undefined ? HOME : `${HOME}?${new URLSearchParams({ group })}`;
}
