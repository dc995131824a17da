import { currentActor } from "@/app/current-actor";
import { BesideList } from "@/components/worksheets/beside-list";
import { getDraftBeside } from "@/lib/data/worksheet-forms";
import { gatesEntry, worksheetEntries } from "./beside-entries";

/** What a draft can have beside the questionnaire; nothing of it is compulsory. */
export async function BesideSection({ teamId }: { teamId: string }) {
  const beside = await getDraftBeside(await currentActor(), teamId);
  if (!beside) return null;
  return (
    <section aria-labelledby="beside" className="mt-10">
      <h2 id="beside">Beside the questionnaire, if you like</h2>
      <p className="mb-3 mt-1 max-w-prose text-ink-muted">
        None of it changes a level. It is kept with the snapshot, and the next assessment starts
        from it.
      </p>
      <BesideList entries={[...worksheetEntries(beside), gatesEntry(beside)]} />
    </section>
  );
}
