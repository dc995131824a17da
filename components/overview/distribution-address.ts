/** What the address of the distribution says: which teams, and the one that is pointed out. */
export type DistributionView = {
  /** null for all groups. */
  readonly group: string | null;
  /** Id of a team. */
  readonly team: string | null;
};

type DistributionFile = "levels.csv" | "levels.svg" | "index.csv" | "index.svg";

const HOME = "/dashboard/distribution";

export function distributionHref(view: DistributionView): string {
  return `${HOME}${query(view)}`;
}

/** Where the figures and the drawings are downloaded. */
export function distributionFileHref(view: DistributionView, file: DistributionFile): string {
  return `${HOME}/export/${file}${query(view)}`;
}

function query({ group, team }: DistributionView): string {
  const parameters = new URLSearchParams();
  if (group !== null) parameters.set("group", group);
  if (team !== null) parameters.set("team", team);
  return parameters.size === 0 ? "" : `?${parameters}`;
}
