import "server-only";
import { currentActor } from "@/app/current-actor";
import { getKeptPlan } from "@/lib/data/plans";
import { countSupposed } from "@/lib/domain/plans/count-supposed";
import { keptActions } from "@/lib/export/kept-action";
import type { KeptAction } from "@/lib/export/roadmap-report";

/** A kept plan, for files. */
export type Exported = {
  readonly id: string;
  readonly name: string;
  readonly actions: ReadonlyMap<string, KeptAction>;
};

/** What a plan must have been made from to say anything about a roadmap. */
type Origin = { readonly teamId: string; readonly snapshotId: string; readonly query: string };

/** Why a plan was left aside. */
export const NO_SUCH_PLAN =
  "“plan” must be one kept plan of this team, made from this snapshot and asked for the same.";

/** The kept plan that an address names; null for none, and for one that was made otherwise. */
export async function findKept(
  { teamId, snapshotId, query }: Origin,
  named: readonly string[],
): Promise<Exported | null> {
  const [id] = named;
  if (id === undefined || named.length > 1) return null;
  const view = await getKeptPlan(await currentActor(), teamId, id);
  if (!view || view.edition.snapshotId !== snapshotId || view.edition.query !== query) return null;
  // Files begin with what the snapshot says, so those of a what-if would be of another plan.
  if (countSupposed(view.edition) > 0) return null;
  return { id: view.plan.id, name: view.plan.name, actions: keptActions(view.tracked) };
}
