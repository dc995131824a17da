import { isDeepStrictEqual } from "node:util";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { Answer } from "@/lib/domain/answers";
import { choicesOf } from "@/lib/domain/answers";
import type { Results } from "@/lib/domain/results";
import { score } from "@/lib/domain/scoring";
import type { ServerPlace } from "../support/production-server";
import { readBeside } from "../support/query-database";

type SnapshotRow = {
  readonly id: string;
  readonly team_id: string;
  readonly mode: string;
  readonly profile: string;
  readonly answers: string;
  readonly results: string;
};

type SummaryRow = {
  readonly snapshot_id: string;
  readonly overall_low: number | null;
  readonly overall_high: number | null;
  readonly index_low: number;
  readonly index_high: number;
};

type AreaRow = { readonly area_id: string; readonly level_low: number | null };

/**
 * Snapshots whose results are not what their frozen answers come to today, with the questionnaire
 * that asked them; and a team whose summary is not that of its latest snapshot.
 */
export async function checkSnapshots(place: ServerPlace, team: string): Promise<string[]> {
  const snapshots = await readBeside<SnapshotRow>(
    place,
    `select id, team_id, mode, profile, answers, results from snapshots
      where team_id = '${team}' order by submitted_at`,
  );
  const wrong = snapshots.filter((row) => !isDeepStrictEqual(recomputed(row), frozen(row)));
  const latest = snapshots.at(-1);
  const isTrue = latest === undefined || (await isSummarised(place, latest));
  return [
    ...wrong.map(({ id }) => `snapshot ${id} has other results than its answers come to`),
    ...(isTrue ? [] : [`the summary of ${team} is not that of its latest snapshot`]),
  ];
}

function recomputed({ mode, profile, answers }: SnapshotRow): unknown {
  const list: ({ practice: string } & Answer)[] = JSON.parse(answers);
  const choices = choicesOf(new Map(list.map((answer) => [answer.practice, answer])));
  const results = score({
    questionnaire: getQuestionnaire(LOCAL_OWNER),
    profile: JSON.parse(profile),
    mode: mode === "quick" ? "quick" : "full",
    choices,
  });
  return JSON.parse(JSON.stringify(results));
}

function frozen({ results }: SnapshotRow): Results {
  return JSON.parse(results);
}

async function isSummarised(place: ServerPlace, latest: SnapshotRow): Promise<boolean> {
  const [summary] = await readBeside<SummaryRow>(
    place,
    `select snapshot_id, overall_low, overall_high, index_low, index_high from team_summaries
      where team_id = '${latest.team_id}'`,
  );
  const areas = await readBeside<AreaRow>(
    place,
    `select area_id, level_low from team_area_summaries where team_id = '${latest.team_id}'`,
  );
  const { overall, index, areas: results } = frozen(latest);
  const levels = new Map(areas.map(({ area_id, level_low }) => [area_id, level_low]));
  const expected = {
    snapshot_id: latest.id,
    overall_low: overall?.low ?? null,
    overall_high: overall?.high ?? null,
    index_low: index.low,
    index_high: index.high,
  };
  return (
    isDeepStrictEqual({ ...summary }, expected) &&
    results.every(({ id, level }) => levels.get(id) === (level?.low ?? null))
  );
}
