const HOME = "/dashboard/groups";

/** The page of a group by its path; of the whole tree without one. @param page of the groups below */
export function groupHref(group?: string, page = 1): string {
  const search = new URLSearchParams({
    ...(group === undefined ? {} : { group }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return search === "" ? HOME : `${HOME}?${search}`;
}
