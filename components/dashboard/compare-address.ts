type CompareFile = "figures.csv" | "answers.csv" | "index.svg" | "slopes.svg" | "radar.svg";

type Compared = readonly { readonly team: { readonly id: string } }[];

/** Where the figures and the drawings of compared teams are downloaded. */
export function compareFileHref(rows: Compared, file: CompareFile): string {
  const query = new URLSearchParams(rows.map(({ team }): [string, string] => ["team", team.id]));
  return `/dashboard/compare/export/${file}?${query}`;
}
