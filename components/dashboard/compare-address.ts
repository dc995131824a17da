type CompareFile =
  | ("figures.csv" | "answers.csv" | "index.svg" | "slopes.svg" | "radar.svg")
  | ("rest.csv" | "rest.svg");

/** What the address of a comparison says. */
export type ComparisonView = {
  /** Ids. */
  readonly teams: readonly string[];
  /** Of whom the rest is taken; null for all teams. */
  readonly group: string | null;
  /** Part of the name of a team to add; "" for none. */
  readonly text?: string;
};

export function compareHref({ teams, group, text = "" }: ComparisonView): string {
  const query = new URLSearchParams(teams.map((id): [string, string] => ["team", id]));
  if (group !== null) query.set("group", group);
  if (text !== "") query.set("text", text);
  return `/dashboard/compare${query.size === 0 ? "" : `?${query}`}`;
}

type Compared = readonly { readonly team: { readonly id: string } }[];

/**
 * Where the figures and the drawings of compared teams are downloaded.
 *
 * @param group of the rest that one team is beside; null for all teams
 */
export function compareFileHref(
  rows: Compared,
  file: CompareFile,
  group: string | null = null,
): string {
  const query = new URLSearchParams(rows.map(({ team }): [string, string] => ["team", team.id]));
  if (group !== null) query.set("group", group);
  return `/dashboard/compare/export/${file}?${query}`;
}
