import { setTimeout as wait } from "node:timers/promises";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft } from "@/lib/data/drafts";
import type { Choice } from "@/lib/domain/answers";
import { pick, type Random } from "@/lib/domain/demo/random";
import { acknowledged, type SaveRequest, type SaveResponse } from "../support/save-client";
import type { BadLine } from "./bad-line";
import type { Ack, Read, Write } from "./history";

/** What editors did and heard, in the making. */
export type Notes = {
  readonly writes: Write[];
  readonly reads: Read[];
  readonly strange: string[];
};

type Seat = {
  readonly number: number;
  readonly team: string;
  readonly practices: readonly string[];
  readonly operations: number;
  readonly random: Random;
  readonly line: BadLine;
};

/** Of operations that look at the whole draft; the others change an answer. */
const READS = 0.02;
/** After how many tries an editor takes the line for dead. */
const MOST_TRIES = 50;

/**
 * Changes answers on what it last knew about them, and keeps to the contract: a request without a
 * response is sent again with its key, and a conflict says what to make the next change on.
 */
export async function edit(seat: Seat, notes: Notes): Promise<void> {
  const { number, team, practices, operations, random, line } = seat;
  const known = new Map<string, number>();
  for (let operation = 1; operation <= operations; operation += 1) {
    if (random() < READS) await look(seat, { notes, known });
    const practice = practices[Math.floor(random() * practices.length)] ?? "";
    const note = `editor ${number} operation ${operation}`;
    const choice = pick<Choice>(random, [0, 1, 2, 3, 4, "DK"]);
    const answer = { choice, naReason: null, naText: "", note, links: [] };
    const expected = known.get(practice) ?? 0;
    const request = { team, practice, answer, expected, key: `${team} ${note}` };
    const key = request.key.replaceAll(" ", "-");
    const version = await save({ ...request, key }, { notes, line, number });
    known.set(practice, version);
    await wait(random() * 4);
  }
  for (const [request, response] of await line.drain()) {
    const write = notes.writes.find(({ key }) => key === request.key);
    if (write) hear(write.acks as Ack[], { response, notes });
  }
}

type Desk = { readonly notes: Notes; readonly line: BadLine; readonly number: number };

/** @returns the version that the editor knows afterwards */
async function save(request: SaveRequest, { notes, line, number }: Desk): Promise<number> {
  const { team, practice, key, expected, answer } = request;
  const acks: Ack[] = [];
  const startedAt = performance.now();
  notes.writes.push({ team, practice, key, expected, note: answer.note, startedAt, acks });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const triedAt = performance.now();
    const responses = await line.deliver(request);
    for (const response of responses) hear(acks, { response, notes });
    if (acks[0]) return acks[0].version;
    const current = responses.map(currentVersion).find((version) => version !== null);
    if (current === undefined || current === null) continue;
    const versions = new Map([[practice, current]]);
    notes.reads.push({
      team,
      client: number,
      startedAt: triedAt,
      endedAt: performance.now(),
      versions,
    });
    return current;
  }
  notes.strange.push(`${key} was never answered`);
  return expected;
}

function hear(acks: Ack[], { response, notes }: { response: SaveResponse; notes: Notes }): void {
  const saved = acknowledged(response);
  if (saved) acks.push({ ...saved, endedAt: performance.now() });
  else if (![412, 503].includes(response.status)) {
    notes.strange.push(`${response.status} ${JSON.stringify(response.body)}`);
  }
}

/** What a 412 says about the answer that is there. */
function currentVersion({ status, body }: SaveResponse): number | null {
  return status === 412 ? (body as { current: { version: number } }).current.version : null;
}

/** Looks at every answer, unless somebody has just submitted the draft. */
async function look(
  { number, team, practices }: Seat,
  { notes, known }: { readonly notes: Notes; readonly known: Map<string, number> },
): Promise<void> {
  const startedAt = performance.now();
  const draft = await getDraft(LOCAL_OWNER, team);
  if (!draft) return;
  const versions = new Map(practices.map((id) => [id, draft.versions.get(id) ?? 0]));
  notes.reads.push({ team, client: number, startedAt, endedAt: performance.now(), versions });
  for (const [id, version] of versions) known.set(id, version);
}
