import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Gate } from "@/lib/domain/gates/gate";
import { findDraft } from "@/lib/storage/drafts";
import {
  findGate,
  findGates,
  findGateVersion,
  putGate,
  type StoredGate,
} from "@/lib/storage/gates";
import { isId, newId } from "@/lib/storage/new-id";
import { findSnapshotHeads } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { invalidField } from "./input/field-errors";
import { type GateInput, parseGateInput } from "./input/gate-input";
import type { Invalid } from "./invalid";
import { readTeam, writeTeam } from "./store/one-team";
import { touchDraft } from "./store/open-draft";
import { orRefusal, Refusal } from "./store/refusal";
import type { Team } from "./team";

export type { GateInput } from "./input/gate-input";

/** More than any team has, and few enough for one page. */
export const MOST_GATES = 50;

/** A gate with what its form has to know. Times are ISO 8601, UTC. */
export type RegisteredGate = Pick<
  StoredGate,
  "gate" | "removedAt" | "version" | "savedAt" | "savedBy"
>;

export type GateRegister = {
  readonly team: Team;
  /** An id that the next gate can get. */
  readonly nextId: string;
  /** Of the latest snapshot; null before the first. */
  readonly snapshotId: string | null;
  /** In the order in which they were added. */
  readonly gates: readonly RegisteredGate[];
  /** The removed gate that was asked for, which can be put back; else null. */
  readonly removed: RegisteredGate | null;
};

/** `cameBack`: somebody had removed the gate, and what was saved put it back. */
export type GateDone = { readonly status: "ok"; readonly cameBack: boolean };

/** Somebody saved first; nothing was written. Has what is stored. */
export type GateConflict = { readonly status: "conflict"; readonly current: RegisteredGate };

type Outcome = GateDone | Invalid | GateConflict;

/** The register of a team's draft; null if there is no such team or draft. */
export async function getGateRegister(
  actor: Actor,
  teamId: string,
  asked: { readonly removed?: string | undefined } = {},
): Promise<GateRegister | null> {
  authorise(actor, "read", "draft");
  return readTeam(teamId, async (db, team) => {
    const draft = await findDraft(db, teamId);
    if (!draft) return null;
    const gates = await findGates(db, draft.id);
    const known = isId(asked.removed ?? "")
      ? await findGate(db, draft.id, asked.removed ?? "")
      : null;
    const removed = known?.removedAt ? known : null;
    const [latest] = await findSnapshotHeads(db, teamId);
    return { team, nextId: newId(), snapshotId: latest?.id ?? null, gates, removed };
  });
}

/**
 * Adds a gate under an id that the form was made with, or changes it: a form that is sent twice is
 * one gate. Nobody is overwritten; what is stored already is fine in any version. A gate that
 * somebody removed meanwhile comes back, as what was typed must not be lost.
 *
 * @returns null if there is no such team or draft
 */
export async function saveGate(
  actor: Actor,
  teamId: string,
  gateId: string,
  input: GateInput,
): Promise<Outcome | null> {
  authorise(actor, "change", "draft");
  const parsed = parseGateInput(input);
  if (parsed.status === "invalid") return parsed;
  const gate = { id: gateId, ...parsed.gate };
  return changing(actor, { teamId, gateId }, async (db, draftId, current) => {
    const lives = current !== null && current.removedAt === null;
    if (lives && isSameGate(current.gate, gate)) return null;
    if (lives) refuseOther(current, parsed.version);
    if (!lives && (await findGates(db, draftId)).length >= MOST_GATES) throw new Refusal(full());
    return { gate, removedAt: null, cameBack: !lives && parsed.version > 0 };
  });
}

/** Takes a gate out of the register; {@link restoreGate} undoes it. */
export async function removeGate(
  actor: Actor,
  teamId: string,
  gateId: string,
  version: number,
): Promise<Outcome | null> {
  authorise(actor, "change", "draft");
  return changing(actor, { teamId, gateId }, async (_, __, current) => {
    if (!current || current.removedAt) return null;
    refuseOther(current, version);
    return { gate: current.gate, removedAt: new Date().toISOString() };
  });
}

/** Undoes {@link removeGate}; a gate that is not removed stays as it is. */
export async function restoreGate(
  actor: Actor,
  teamId: string,
  gateId: string,
): Promise<Outcome | null> {
  authorise(actor, "change", "draft");
  return changing(actor, { teamId, gateId }, async (_, __, current) => {
    if (!current) throw new Refusal(null);
    return current.removedAt ? { gate: current.gate, removedAt: null } : null;
  });
}

type Change = (
  db: Db,
  draftId: string,
  current: StoredGate | null,
) => Promise<(Pick<StoredGate, "gate" | "removedAt"> & { readonly cameBack?: boolean }) | null>;

/** Changes one gate of the open draft, holding the team; a change of null leaves it as it is. */
async function changing(
  actor: Actor,
  { teamId, gateId }: { readonly teamId: string; readonly gateId: string },
  change: Change,
): Promise<Outcome | null> {
  if (!isId(gateId)) return null;
  const saving = writeTeam<Outcome>(teamId, async (db) => {
    const at = new Date().toISOString();
    const draft = await touchDraft(db, teamId, { at, by: actor.name });
    if (!draft) return null;
    const current = await findGate(db, draft.id, gateId);
    const changed = await change(db, draft.id, current);
    if (!changed) return { status: "ok", cameBack: false };
    const { cameBack = false, ...said } = changed;
    const version = (await findGateVersion(db, teamId, gateId)) + 1;
    const kept = { addedAt: current?.addedAt ?? at, version, savedAt: at, savedBy: actor.name };
    await putGate(db, draft.id, { ...said, ...kept });
    return { status: "ok", cameBack };
  });
  return orRefusal<Outcome | null>(saving);
}

function refuseOther(current: StoredGate, version: number): void {
  if (current.version === version) return;
  throw new Refusal<GateConflict>({ status: "conflict", current });
}

function isSameGate(one: Gate, other: Gate): boolean {
  const facts = ["stage", "reason", "owner", "waitHours", "reviewBy"] as const;
  return facts.every((fact) => one[fact] === other[fact]);
}

function full(): Invalid {
  return invalidField("form", `Remove a gate first: a register has at most ${MOST_GATES}.`);
}
