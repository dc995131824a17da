import { LOCAL_OWNER } from "@/lib/access/actor";
import { discardDraft, startDraft } from "@/lib/data/drafts";
import { removeGate } from "@/lib/data/gate-register";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { removePlan } from "@/lib/data/plans-change";
import { renewPlan } from "@/lib/data/plans-keep";
import { withdrawSnapshot } from "@/lib/data/snapshots";
import type { Team } from "@/lib/data/team";
import { deleteTeam } from "@/lib/data/teams";
import { sumTables, type TableSum } from "@/lib/storage/copy-tables";
import { withExisting } from "@/lib/storage/place";
import type { StoragePlace } from "@/lib/storage/storage";
import { keep, planOf, say } from "./kept-plans";
import { addGate, DORA, fillIn } from "./sheets";
import { answerOf, makeDraft, makeTeam, practiceIds, save, submitAlike } from "./teams";

/** Texts that break what is careless with them. */
export const ODD_NAME = "Équipe ‮Zürich‬ 👩‍🚀 =1+1 “q”, ﬁ";
const ODD_PLAN = "Plan ǅ “ﬁ”, =1+1 🚀";
export const ODD_NOTE = "=cmd|'/C calc'!A1\r\nline 2\t\"quoted\", ; \u2028 𝟙 ＠x";

/** Stores every kind of thing there is; the team in front has an open draft. */
export async function seedInstance(): Promise<{ readonly busy: Team; readonly quiet: Team }> {
  const [first = "", second = "", third = ""] = practiceIds();
  const busy = await makeDraft(ODD_NAME, { group: "Gruppe Ä", profile: ["server-side"] });
  await save(busy.id, first, answerOf(1));
  await save(busy.id, first, answerOf(3, { note: ODD_NOTE, links: ["https://example.org/a?b=c"] }));
  const reason = { naReason: "architecture", naText: "We ship\nno server" } as const;
  await save(busy.id, second, answerOf("NA", reason));
  await save(busy.id, third, answerOf(null, { note: "a".repeat(10_000) }));
  await fillIn(busy.id, DORA, { "lead-time": "4", "rework-rate": "12.5" });
  await fillIn(busy.id, DORA, { "lead-time": "" }, { shown: "4", expected: 1 });
  await addGate(busy.id, { waitHours: "0.25", reviewBy: "2027-02-28", owner: "Zoë 👩‍🚀" });
  const removed = await addGate(busy.id, { stage: "=1+1" });
  await removeGate(LOCAL_OWNER, busy.id, removed, 1);
  // In the order of the questionnaire, which is not that of the alphabet.
  const profile = ["server-side", "owns-database"];
  const description = "Two snapshots,\none withdrawn";
  const quiet = await makeTeam("Quiet", { description, profile });
  const planned = await submitAlike(quiet, 2);
  const planId = await seedPlans(quiet.id, planned.id);
  const withdrawn = await submitAlike(quiet, 3);
  await withdrawSnapshot(LOCAL_OWNER, quiet.id, withdrawn.id);
  await submitAlike(quiet, 1);
  await renewPlan(LOCAL_OWNER, quiet.id, planId);
  await startDraft(LOCAL_OWNER, quiet.id, "quick");
  await save(quiet.id, first, answerOf("DK"));
  await discardDraft(LOCAL_OWNER, quiet.id);
  const gone = await makeDraft("Gone");
  await save(gone.id, first, answerOf(0));
  await deleteTeam(LOCAL_OWNER, gone.id);
  // What was noted until here is added to the counts; what follows stays noted.
  await getOverview(LOCAL_OWNER, { group: null, since: null });
  await makeTeam("Empty");
  return { busy, quiet };
}

/** Two plans, one of them removed, and words about an action and its own one; returns the other. */
async function seedPlans(teamId: string, snapshotId: string): Promise<string> {
  const query = "target=areas&area-build=3&extra=hire.9.first..Hire%20%F0%9D%9F%99";
  const gone = await keep(teamId, snapshotId, { name: ODD_PLAN, query });
  const planId = await keep(teamId, snapshotId, { name: `${ODD_PLAN} 2`, query });
  const { edition } = await planOf(teamId, planId);
  for (const { id: actionId } of edition.actions.slice(0, 2)) {
    const said = { status: "done", owner: "Zoë", dueOn: "2027-02-28", note: ODD_NOTE } as const;
    await say({ teamId, planId, actionId }, said);
  }
  await removePlan(LOCAL_OWNER, teamId, gone);
  return planId;
}

/** Rows and checksums of everything in a place. */
export function sumsOf(place: StoragePlace): Promise<readonly TableSum[]> {
  return withExisting(place, (engine) => engine.readLong(sumTables));
}
