import "server-only";

import { isDeepStrictEqual } from "node:util";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { findNoted } from "@/lib/storage/organisation/count-changes";
import { findAllCounts } from "@/lib/storage/organisation/group-counts";
import { findStoredRow, rowColumns } from "@/lib/storage/organisation/row-check";
import { findRowSources } from "@/lib/storage/organisation/row-sources";
import { findAllTeamCounts } from "@/lib/storage/organisation/team-rows";
import { findLatestAndBefore } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { parseStored, storedSummary } from "@/lib/storage/stored-json";
import { findSummaryRow, summaryColumns } from "@/lib/storage/summaries";
import type { Tables } from "@/lib/storage/tables";
import { findAllTeamIds } from "@/lib/storage/whole-team";
import { makeRow } from "./refresh-row";
import { summarise } from "./summarise";

/**
 * Makes the summary of every team again from its snapshots and compares it with what is stored.
 *
 * @returns ids of the teams whose summary is another, in no order
 */
export async function checkSummaries(db: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const id of await findAllTeamIds(db)) {
    const found = await findLatestAndBefore(db, id);
    const stored = await findSummaryRow(db, id);
    const expected = found && summaryColumns(summarise(found.latest, found.before));
    const isRight = isDeepStrictEqual(
      stored && comparable(stored),
      expected && comparable(expected),
    );
    if (!isRight) wrong.push(id);
  }
  return wrong;
}

/** Details in whatever order they were written. */
function comparable(row: Tables["team_summaries"]) {
  return { ...row, details: parseStored(storedSummary, row.details) };
}

/**
 * Makes the row of every team again and compares it with what is stored, but for teams whose row is
 * noted to be made again.
 *
 * @returns ids of the teams whose row, marks or areas are others, in no order
 */
export async function checkRows(db: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  const noted = await findNotedTeams(db);
  for (const id of await findAllTeamIds(db)) {
    if (noted.has(id)) continue;
    const { sources } = await findRowSources(db, id);
    const row = sources && (await makeRow(db, sources, null));
    const expected = row && rowColumns(row);
    if (!isDeepStrictEqual(await findStoredRow(db, id), expected)) wrong.push(id);
  }
  return wrong;
}

/** Ids of the teams whose row is noted to be made again. */
export async function findNotedTeams(db: Db): Promise<ReadonlySet<string>> {
  return new Set((await findNoted(db)).flatMap(({ teamId }) => teamId ?? []));
}

/** The counts that, with what is noted, differ from what the rows of all teams add up to, as sentences. */
export async function checkCounts(db: Db): Promise<readonly string[]> {
  const sums = new CountSums();
  for await (const rows of findAllTeamCounts(db)) {
    for (const { counted } of rows) sums.add(counted, 1);
  }
  for (const { changes } of await findNoted(db)) sums.addAlike(changes, -1);
  const expected = new Map(sums.changes().map(({ mark, cell, by }) => [keyOf(mark, cell), by]));
  const wrong: string[] = [];
  for (const { mark, kind, item, low, high, teams } of await findAllCounts(db)) {
    const key = keyOf(mark, [kind, item, low, high]);
    if (expected.get(key) !== teams) wrong.push(`${key}: ${teams}, not ${expected.get(key) ?? 0}`);
    expected.delete(key);
  }
  return [...wrong, ...[...expected].map(([key, teams]) => `${key}: 0, not ${teams}`)];
}

function keyOf(mark: string, cell: readonly (string | number)[]): string {
  return [mark, ...cell].join(" ");
}
