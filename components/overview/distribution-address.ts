/** What the address of the distribution says: which teams, and the one that is pointed out. */
export type DistributionView = {
  /** null for all groups. */
  readonly group: string | null;
  /** Id of a team. */
  readonly team: string | null;
};

/** The files of a distribution with their types. */
export const DISTRIBUTION_FILES = {
  ...{ "levels.csv": "text/csv", "levels.svg": "image/svg+xml" },
  ...{ "index.csv": "text/csv", "index.svg": "image/svg+xml" },
} as const;

export type DistributionFile = keyof typeof DISTRIBUTION_FILES;

const HOME = "/dashboard/distribution";

/** @param text part of the name of another team to point out */
export function distributionHref(view: DistributionView, text = ""): string {
  return `${HOME}${query(view, text)}`;
}

/** Where the figures and the drawings are downloaded. */
export function distributionFileHref(view: DistributionView, file: DistributionFile): string {
  return `${HOME}/export/${file}${query(view)}`;
}

function query({ group, team }: DistributionView, text = ""): string {
  const parameters = new URLSearchParams();
  if (group !== null) parameters.set("group", group);
  if (team !== null) parameters.set("team", team);
  if (text !== "") parameters.set("text", text);
  return parameters.size === 0 ? "" : `?${parameters}`;
}
