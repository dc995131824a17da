import { LOCAL_OWNER } from "@/lib/access/actor";
import { discardDraft, startDraft } from "@/lib/data/drafts";
import { withdrawSnapshot } from "@/lib/data/snapshots";
import type { Team } from "@/lib/data/team";
import { deleteTeam } from "@/lib/data/teams";
import { sumTables, type TableSum } from "@/lib/storage/copy-tables";
import { withExisting } from "@/lib/storage/place";
import type { StoragePlace } from "@/lib/storage/storage";
import { answerOf, makeDraft, makeTeam, practiceIds, save, submitAlike } from "./teams";

/** Texts that break what is careless with them. */
export const ODD_NAME = "Équipe ‮Zürich‬ 👩‍🚀 =1+1 “q”, ﬁ";
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
  // In the order of the questionnaire, which is not that of the alphabet.
  const profile = ["server-side", "owns-database"];
  const description = "Two snapshots,\none withdrawn";
  const quiet = await makeTeam("Quiet", { description, profile });
  await submitAlike(quiet, 2);
  const withdrawn = await submitAlike(quiet, 3);
  await withdrawSnapshot(LOCAL_OWNER, quiet.id, withdrawn.id);
  await submitAlike(quiet, 1);
  await startDraft(LOCAL_OWNER, quiet.id, "quick");
  await save(quiet.id, first, answerOf("DK"));
  await discardDraft(LOCAL_OWNER, quiet.id);
  const gone = await makeDraft("Gone");
  await save(gone.id, first, answerOf(0));
  await deleteTeam(LOCAL_OWNER, gone.id);
  await makeTeam("Empty");
  return { busy, quiet };
}

/** Rows and checksums of everything in a place. */
export function sumsOf(place: StoragePlace): Promise<readonly TableSum[]> {
  return withExisting(place, (engine) => engine.readLong(sumTables));
}
