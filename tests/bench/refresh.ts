import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";
import { freezeSnapshot, makeSnapshot, type Submission } from "@/lib/data/store/freeze-snapshot";
import { getStorage } from "@/lib/data/store/open-storage";
import { keepQuestionnaireOf } from "@/lib/data/store/questionnaire-of";
import { settleCounts } from "@/lib/data/store/read-counted";
import { refreshSummary } from "@/lib/data/store/refresh-summary";
import type { Team } from "@/lib/data/team";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import {
  findLatestSnapshots,
  insertSnapshot,
  markWithdrawn,
  type StoredSnapshot,
} from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { findTeam } from "@/lib/storage/teams";
import { rounded, spreadOf, toMilliseconds } from "./figures";

const TURNS = 40;

/** A team that submits two sets of answers in turns. */
type Submitting = {
  readonly team: Team;
  readonly said: readonly [StoredSnapshot, StoredSnapshot];
  /** Ids of what it submitted here. */
  readonly submitted: string[];
};

type Submit = (db: Db, submitting: Submitting) => Promise<void>;

/** Milliseconds. */
type Cost = { readonly processor: number; readonly clock: number };

/**
 * What a submission costs more because dashboards show it, its plan to the next level included:
 * within its transaction, and with what that adds to the commit. What it costs anyway is taken off:
 * that it is scored and stored. Then, by the clock, the same for a snapshot that is withdrawn or
 * restored; what whoever reads counts next waits until they have the changes of one team; and, to
 * compare with, how long the database takes to answer anything at all.
 */
export async function measureRefresh() {
  const submitting = await findSubmitting();
  const { write } = await getStorage();
  const within = await costBeside((submit) =>
    write(async (db) => {
      const cost = await costOfTen(() => submit(db, submitting));
      await removeSubmitted(db, submitting);
      return cost;
    }),
  );
  const committed = await costBeside(async (submit) => {
    const cost = await costOfTen(() => write((db) => submit(db, submitting)));
    await write((db) => removeSubmitted(db, submitting));
    return cost;
  });
  return {
    "one team": within.processor,
    "one team, by the clock": within.clock,
    "one team, committed": committed.processor,
    "one team, committed, by the clock": committed.clock,
    "one team, withdrawn or restored, by the clock": await measureMarking(submitting),
    "one team, added to the counts, by the clock": await measureSettling(submitting),
    "the shortest question, by the clock": await measureQuestion(),
  };
}

async function findSubmitting(): Promise<Submitting> {
  const storage = await getStorage();
  return storage.read(async (db) => {
    const { rows } = await sql<{ team_id: string }>`
      select team_id from team_rows where index_change is not null
      order by submitted_at desc limit 1`.execute(db);
    const teamId = rows[0]?.team_id ?? "";
    const team = await findTeam(db, teamId);
    const [latest, previous] = await findLatestSnapshots(db, teamId, 2);
    if (!team || !latest || !previous) throw new Error("No team submitted twice.");
    return { team, said: [latest, previous], submitted: [] };
  });
}

function nextSubmission({ team, said, submitted }: Submitting): Submission {
  const { head, answers } = submitted.length % 2 === 0 ? said[1] : said[0];
  const by = { name: "", note: "", submittedBy: "bench", submittedAt: new Date().toISOString() };
  return {
    ...{ team, questionnaire: getQuestionnaire(LOCAL_OWNER), mode: head.mode, answers, ...by },
  };
}

const submitWhole: Submit = async (db, submitting) => {
  const { id } = await freezeSnapshot(db, nextSubmission(submitting));
  submitting.submitted.push(id);
};

/** As it would be without any dashboard. */
const submitAlone: Submit = async (db, submitting) => {
  const submission = nextSubmission(submitting);
  const { contentHash } = await keepQuestionnaireOf(db, { at: submission.submittedAt });
  const { id } = submitting.team;
  await sql`select max(submitted_at) from snapshots where team_id = ${id}`.execute(db);
  const snapshot = makeSnapshot(submission, contentHash);
  await runAtOnce(db, [insertSnapshot(db, snapshot)]);
  submitting.submitted.push(snapshot.head.id);
};

async function removeSubmitted(db: Db, { team, submitted }: Submitting): Promise<void> {
  const at = new Date().toISOString();
  const ids = submitted.splice(0);
  await db.updateTable("snapshots").set({ withdrawn_at: at }).where("id", "in", ids).execute();
  await refreshSummary(db, team.id);
  await db.deleteFrom("snapshots").where("id", "in", ids).execute();
}

/** The median of some turns, half of which are a warm-up: less than a machine changes its pace by. */
async function costBeside(run: (submit: Submit) => Promise<Cost>): Promise<Cost> {
  const [processor, clock]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 2 * TURNS; turn += 1) {
    const less = await run(submitAlone);
    const more = await run(submitWhole);
    if (turn < TURNS) continue;
    processor.push(more.processor - less.processor);
    clock.push(more.clock - less.clock);
  }
  return { processor: rounded(spreadOf(processor).median), clock: rounded(spreadOf(clock).median) };
}

/** For each of ten calls. */
async function costOfTen(run: () => Promise<unknown>): Promise<Cost> {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < 10; round += 1) await run();
  const processor = toMilliseconds(process.cpuUsage(usage)) / 10;
  return { processor, clock: (performance.now() - start) / 10 };
}

async function measureMarking({ team, said }: Submitting): Promise<number> {
  const { write } = await getStorage();
  const { id } = said[0].head;
  return medianOf((turn) => {
    const at = turn % 2 === 0 ? new Date().toISOString() : null;
    return write(async (db) => {
      await markWithdrawn(db, { teamId: team.id, id, at });
      return took(() => refreshSummary(db, team.id));
    });
  });
}

async function measureSettling({ team, said }: Submitting): Promise<number> {
  await settleCounts();
  return medianOf(async (turn) => {
    await changeTeam(turn, { teamId: team.id, snapshotId: said[0].head.id });
    return took(settleCounts);
  });
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
  const { team, said } = await findSubmitting();
  const place = { teamId: team.id, snapshotId: said[0].head.id };
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
