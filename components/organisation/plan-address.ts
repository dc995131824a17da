/** What the address of the organisation plan says: which teams, which page. */
export type PlanView = {
  /** null for all groups. */
  readonly group: string | null;
  /** From 1. */
  readonly page: number;
};

const HOME = "/dashboard/plan";

/** The address of a view of the list, or of the teams of one practice. */
export function planHref({ group, page }: PlanView, practice?: string): string {
  const parameters = new URLSearchParams();
  if (group !== null) parameters.set("group", group);
  if (page > 1) parameters.set("page", String(page));
  const path = practice === undefined ? HOME : `${HOME}/${encodeURIComponent(practice)}`;
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

/** Where the whole list is downloaded. */
export function planFileHref(group: string | null): string {
  const query = group === null ? "" : `?${new URLSearchParams({ group })}`;
  return `${HOME}/export/actions.csv${query}`;
}
