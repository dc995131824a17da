import "server-only";

import type { FoundTeams } from "@/lib/domain/organisation/views/teams";
import { findTeamIds, planRows } from "@/lib/storage/organisation/heat-map";
import { findNamedTeams } from "@/lib/storage/organisation/named-teams";
import type { Db } from "@/lib/storage/storage";
import { toRowQuery } from "./row-query";

/** So many are listed; who looks for another writes more of its name. */
const MOST = 10;

const ANY_TEAM = { group: null, tag: null, flag: null, level: null, age: null } as const;
const BY_NAME = { sort: "name", direction: "ascending" } as const;

/**
 * The first teams with a text in their name, by name; that of exactly this name before all. Only for
 * an actor who may read teams by name.
 *
 * @returns null where nothing is looked for
 */
export async function findNamed(db: Db, text: string, now: Date): Promise<FoundTeams | null> {
  const query = toRowQuery({ ...ANY_TEAM, ...BY_NAME, text }, now);
  const name = query.filter.text;
  if (name === "") return null;
  const ids = await findTeamIds(db, await planRows(db, query), { offset: 0, limit: MOST + 1 });
  const found = await findNamedTeams(db, { ids, name });
  const placeOf = ({ id, exact }: (typeof found)[number]) => (exact ? -1 : ids.indexOf(id));
  const teams = found.toSorted((left, right) => placeOf(left) - placeOf(right)).slice(0, MOST);
  return {
    text: name,
    teams: teams.map(({ exact: _, ...team }) => team),
    hasMore: ids.length > MOST,
  };
}
