/** What the address of the distribution says: which teams, and the one that is pointed out. */
export type DistributionView = {
  /** null for all groups. */
  readonly group: string | null;
  /** Id of a team. */
  readonly team: string | null;
};

type DistributionFile = "levels.csv" | "levels.svg" | "index.csv" | "index.svg";

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
