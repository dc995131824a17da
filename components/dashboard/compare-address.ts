/** The files of a comparison with their types. */
export const COMPARE_FILES = {
  ...{ "figures.csv": "text/csv", "answers.csv": "text/csv" },
  ...{ "index.svg": "image/svg+xml", "slopes.svg": "image/svg+xml", "radar.svg": "image/svg+xml" },
} as const;

export type CompareFile = keyof typeof COMPARE_FILES;

type Compared = readonly { readonly team: { readonly id: string } }[];

/** Where the figures and the drawings of compared teams are downloaded. */
export function compareFileHref(rows: Compared, file: CompareFile): string {
  const query = new URLSearchParams(rows.map(({ team }): [string, string] => ["team", team.id]));
  return `/dashboard/compare/export/${file}?${query}`;
}
