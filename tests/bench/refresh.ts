import { setTimeout } from "node:timers/promises";
import { type KyselyPlugin, sql } from "kysely";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";
import { freezeSnapshot, makeSnapshot, type Submission } from "@/lib/data/store/freeze-snapshot";
import { getStorage } from "@/lib/data/store/open-storage";
import { keepQuestionnaireOf } from "@/lib/data/store/questionnaire-of";
import { settleCounts } from "@/lib/data/store/read-counted";
import { markSnapshot, refreshSummaries } from "@/lib/data/store/refresh-summary";
import type { Team } from "@/lib/data/team";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import {
  findLatestAndBefore,
  findSnapshot,
  insertSnapshot,
  markWithdrawn,
  type StoredSnapshot,
} from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { findTeam } from "@/lib/storage/teams";
import { rounded, spreadOf, toMilliseconds } from "./figures";

const TURNS = 40;
/** How many teams submit in one turn, one after another. */
const TEAMS = 10;

/** A team that says again what it said in the snapshot before its latest one. */
type Submitting = {
  readonly team: Team;
  readonly latest: StoredSnapshot;
  readonly said: StoredSnapshot;
};

/** @returns the id of the snapshot */
type Submit = (db: Db, submitting: Submitting) => Promise<string>;

/** Milliseconds. */
type Cost = { readonly processor: number; readonly clock: number };

/**
 * What a submission costs more because dashboards show it, its plan to the next level included:
 * within its transaction, and with what that adds to the commit. What it costs anyway is taken off:
 * that it is scored and stored. Then, by the clock, the same for a snapshot that is withdrawn or
 * restored, and how much of that is writing; what whoever reads counts next waits until they have the changes of one team; and, to
 * compare with, how long the database takes to answer anything at all.
 */
export async function measureRefresh() {
  const teams = await findSubmitting(TURNS);
  const { write } = await getStorage();
  const submits = [submitAlone, submitWhole] as const;
  const within = await costBeside(teams, submits, (submit, some) =>
    write(async (db) => {
      const ids: string[] = [];
      const cost = await costOfEach(some, async (one) => ids.push(await submit(db, one)));
      await removeSubmitted(db, some, ids);
      return cost;
    }),
  );
  const committed = await costBeside(teams, submits, async (submit, some) => {
    const ids: string[] = [];
    const cost = await costOfEach(some, async (one) => {
      ids.push(await write((db) => submit(db, one)));
    });
    await write((db) => removeSubmitted(db, some, ids));
    return cost;
  });
  const marks = [markAlone, markWhole] as const;
  const marking = await costBeside(teams, marks, (mark, some) =>
    write((db) => costOfEach(some, (one) => mark(db, one))),
  );
  const writing = await costBeside(teams, marks, (mark, some) =>
    write((db) => costOfWriting(db, some, mark)),
  );
  return {
    "one team": within.processor,
    "one team, by the clock": within.clock,
    "one team, committed": committed.processor,
    "one team, committed, by the clock": committed.clock,
    "one team, withdrawn or restored, by the clock": rounded(marking.clock / 2),
    "one team, withdrawn or restored, writing it, by the clock": rounded(writing.clock / 2),
    "one team, added to the counts, by the clock": await measureSettling(teams),
    "the shortest question, by the clock": await measureQuestion(),
  };
}

/** Those that submitted last; most of them to another level than before in an area or two. */
async function findSubmitting(most: number): Promise<readonly Submitting[]> {
  const storage = await getStorage();
  return storage.read(async (db) => {
    const { rows } = await sql<{ team_id: string }>`
      select team_id from team_rows where index_change is not null
      order by submitted_at desc limit ${most}`.execute(db);
    const submitting: Submitting[] = [];
    for (const { team_id } of rows) {
      const team = await findTeam(db, team_id);
      const found = await findLatestAndBefore(db, team_id);
      const said = found?.before && (await findSnapshot(db, team_id, found.before.id));
      if (team && said) submitting.push({ team, latest: found.latest, said });
    }
    return submitting;
  });
}

function nextSubmission({ team, said }: Submitting): Submission {
  const { head, answers } = said;
  const by = { name: "", note: "", submittedBy: "bench", submittedAt: new Date().toISOString() };
  return {
    ...{ team, questionnaire: getQuestionnaire(LOCAL_OWNER), mode: head.mode, answers, ...by },
  };
}

const submitWhole: Submit = async (db, submitting) => {
  const { id } = await freezeSnapshot(db, nextSubmission(submitting));
  return id;
};

/** As it would be without any dashboard. */
const submitAlone: Submit = async (db, submitting) => {
  const submission = nextSubmission(submitting);
  const { contentHash } = await keepQuestionnaireOf(db, { at: submission.submittedAt });
  const { id } = submitting.team;
  await sql`select max(submitted_at) from snapshots where team_id = ${id}`.execute(db);
  const snapshot = makeSnapshot(submission, contentHash);
  await runAtOnce(db, [insertSnapshot(db, snapshot)]);
  return snapshot.head.id;
};

type Mark = (db: Db, submitting: Submitting) => Promise<void>;

/** The latest snapshot is withdrawn and then restored. */
const markWhole: Mark = async (db, { team, latest }) => {
  for (const at of [new Date().toISOString(), null]) {
    await markSnapshot(db, { teamId: team.id, snapshotId: latest.head.id, at });
  }
};

/** As it would be without any dashboard. */
const markAlone: Mark = async (db, { latest }) => {
  for (const at of [new Date().toISOString(), null]) {
    await runAtOnce(db, [markWithdrawn(db, latest.head.id, at)]);
  }
};

async function removeSubmitted(
  db: Db,
  teams: readonly Submitting[],
  ids: readonly string[],
): Promise<void> {
  const at = new Date().toISOString();
  await db.updateTable("snapshots").set({ withdrawn_at: at }).where("id", "in", ids).execute();
  await refreshSummaries(
    db,
    teams.map(({ team }) => team.id),
  );
  await db.deleteFrom("snapshots").where("id", "in", ids).execute();
}

/** The median of some turns, half of which are a warm-up: less than a machine changes its pace by. */
async function costBeside<Change>(
  teams: readonly Submitting[],
  [alone, whole]: readonly [Change, Change],
  run: (change: Change, some: readonly Submitting[]) => Promise<Cost>,
): Promise<Cost> {
  const [processor, clock]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 2 * TURNS; turn += 1) {
    const from = (turn * TEAMS) % teams.length;
    const some = teams.slice(from, from + TEAMS);
    const less = await run(alone, some);
    const more = await run(whole, some);
    if (turn < TURNS) continue;
    processor.push(more.processor - less.processor);
    clock.push(more.clock - less.clock);
  }
  return { processor: rounded(spreadOf(processor).median), clock: rounded(spreadOf(clock).median) };
}

async function costOfEach(
  teams: readonly Submitting[],
  run: (submitting: Submitting) => Promise<unknown>,
): Promise<Cost> {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  for (const submitting of teams) await run(submitting);
  const processor = toMilliseconds(process.cpuUsage(usage)) / teams.length;
  return { processor, clock: (performance.now() - start) / teams.length };
}

/** Of the statements that write alone, each from when it is put together to its answer. */
async function costOfWriting(db: Db, teams: readonly Submitting[], mark: Mark): Promise<Cost> {
  const started = new WeakMap<object, number>();
  let clock = 0;
  const watch: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const isQuestion = node.kind === "RawNode" && /^\s*select/.test(node.sqlFragments[0] ?? "");
      if (!isQuestion) started.set(queryId, performance.now());
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      const start = started.get(queryId);
      if (start !== undefined) clock += performance.now() - start;
      return result;
    },
  };
  const watched = db.withPlugin(watch);
  for (const one of teams) await mark(watched, one);
  return { processor: 0, clock: clock / teams.length };
}

async function measureSettling(teams: readonly Submitting[]): Promise<number> {
  await settleCounts();
  return medianOf(async (turn) => {
    await changeTeam(turn, placeOf(teams, turn));
    return took(settleCounts);
  });
}

/** The same for two turns. */
function placeOf(teams: readonly Submitting[], turn: number): Place {
  const submitting = teams[(turn >> 1) % teams.length];
  if (!submitting) throw new Error("No team submitted twice.");
  return { teamId: submitting.team.id, snapshotId: submitting.latest.head.id };
}

async function measureQuestion(): Promise<number> {
  const { write } = await getStorage();
  return write((db) => medianOf(() => took(() => sql`select 1`.execute(db))));
}

async function medianOf(run: (turn: number) => Promise<number>): Promise<number> {
  const milliseconds: number[] = [];
  for (let turn = 0; turn < 2 * TURNS; turn += 1) {
    const one = await run(turn);
    if (turn >= TURNS) milliseconds.push(one);
  }
  return rounded(spreadOf(milliseconds).median);
}

async function took(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Changes a team again and again, as one that submits, until it is told to stop. */
export async function changeEvery(milliseconds: number): Promise<() => Promise<void>> {
  const place = placeOf(await findSubmitting(1), 0);
  const stopping = new AbortController();
  const change = async () => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      await changeTeam(turn, place);
      await setTimeout(milliseconds);
    }
    await restoreSnapshot(LOCAL_OWNER, place.teamId, place.snapshotId);
  };
  const changing = change();
  return () => {
    stopping.abort();
    return changing;
  };
}

type Place = { readonly teamId: string; readonly snapshotId: string };

function changeTeam(turn: number, { teamId, snapshotId }: Place): Promise<unknown> {
  const change = turn % 2 === 0 ? withdrawSnapshot : restoreSnapshot;
  return change(LOCAL_OWNER, teamId, snapshotId);
}
