import "server-only";

import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Db } from "@/lib/storage/storage";
import { findTeams } from "@/lib/storage/team-list";
import type { StoredTeam } from "@/lib/storage/teams";
import { foldCase } from "@/lib/storage/text-keys";
import { parseTeamFields } from "../input/team-input";
import type { Team, TeamFields } from "../team";
import type { LineProblem, TeamEntry } from "./team-entry";

/** One team that is new (`stored` is null) or would change. */
export type TeamDifference = {
  readonly line: number;
  readonly stored: Team | null;
  readonly fields: TeamFields & { readonly tags: readonly string[] };
  readonly externalId: string | null;
  /** What differs, as texts; for a new team what is not empty. */
  readonly changes: readonly {
    readonly field: "name" | "description" | "group" | "profile" | "tags" | "external id";
    readonly from: string;
    readonly to: string;
  }[];
};

type Compared = {
  readonly differences: readonly TeamDifference[];
  readonly unchanged: readonly string[];
  readonly problems: readonly LineProblem[];
};

/** What entries would change in the teams that are there. */
export async function compareTeams(
  db: Db,
  questionnaire: Questionnaire,
  entries: readonly TeamEntry[],
): Promise<Compared> {
  const teams = await findTeams(db);
  const byName = new Map(teams.map((team) => [foldCase(team.name), team]));
  const byExternal = new Map(teams.map((team) => [team.externalId ?? "", team]));
  const [differences, unchanged, problems] = [[], [], []] as [
    TeamDifference[],
    string[],
    LineProblem[],
  ];
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const name = entry.name.normalize("NFC").trim();
    const named = byName.get(foldCase(name)) ?? null;
    const stored = byExternal.get(entry.externalId ?? "\0") ?? named;
    const parsed = parseEntry(questionnaire, entry, stored);
    const clash = clashOf(entry, { stored, named, name, seen });
    if (clash) problems.push({ line: entry.line, message: clash });
    if ("problems" in parsed) problems.push(...parsed.problems);
    else if (clash) continue;
    else if (parsed.changes.length > 0) differences.push({ line: entry.line, stored, ...parsed });
    else unchanged.push(parsed.fields.name);
  }
  return { differences, unchanged, problems };
}

function parseEntry(questionnaire: Questionnaire, entry: TeamEntry, stored: StoredTeam | null) {
  const { name, description, group, profile, tags } = entry;
  const parsed = parseTeamFields(questionnaire, {
    name,
    description: description ?? stored?.description ?? "",
    group: group ?? stored?.group ?? "",
    profile: profile ?? stored?.profile ?? [],
    tags: tags ?? stored?.tags ?? [],
  });
  if (parsed.status === "invalid") {
    const messages = Object.entries(parsed.fieldErrors);
    return {
      problems: messages.map(([key, text]) => ({ line: entry.line, message: `${key}: ${text}` })),
    };
  }
  const fields = { ...parsed.fields, tags: parsed.fields.tags ?? [] };
  const externalId = entry.externalId ?? stored?.externalId ?? null;
  return { fields, externalId, changes: changesOf({ fields, externalId }, stored) };
}

function changesOf(
  { fields, externalId }: Pick<TeamDifference, "fields" | "externalId">,
  stored: StoredTeam | null,
): TeamDifference["changes"] {
  const pairs = [
    ["name", stored?.name ?? "", fields.name],
    ["description", stored?.description ?? "", fields.description],
    ["group", stored?.group ?? "", fields.group],
    ["profile", stored?.profile.join(", ") ?? "", fields.profile.join(", ")],
    ["tags", stored?.tags.join(", ") ?? "", fields.tags.join(", ")],
    ["external id", stored?.externalId ?? "", externalId ?? ""],
  ] as const;
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from, to }));
}

type Found = {
  readonly stored: StoredTeam | null;
  readonly named: StoredTeam | null;
  /** As it would be stored; maybe of nothing. */
  readonly name: string;
  /** Lines of what teams are found by, the first of each; added to. */
  readonly seen: Map<string, number>;
};

/** Why an entry cannot be taken beside the others and the teams that are there. */
function clashOf(entry: TeamEntry, { stored, named, name, seen }: Found): string | null {
  const { line, externalId } = entry;
  const found = [
    ...(name === "" ? [] : [{ key: `name ${foldCase(name)}`, what: `The team “${name}”` }]),
    ...(externalId ? [{ key: `id ${externalId}`, what: `The external id ${externalId}` }] : []),
    ...(stored ? [{ key: `team ${stored.id}`, what: `What is “${stored.name}” here` }] : []),
  ].map((each) => ({ ...each, before: seen.get(each.key) }));
  for (const { key, before } of found) if (before === undefined) seen.set(key, line);
  const again = found.find(({ before }) => before !== undefined);
  if (again) return `${again.what} is on line ${again.before} already.`;
  if (stored && named && stored.id !== named.id) {
    return `Another team is called “${name}” already; this one is “${stored.name}” here.`;
  }
  if (stored?.externalId && externalId && stored.externalId !== externalId) {
    return `“${name}” is ${stored.externalId} here, not ${externalId}.`;
  }
  return null;
}
