import type { DashboardView } from "@/components/dashboard/dashboard-view";
import type { Actor } from "@/lib/access/actor";
import { streamTeams } from "@/lib/data/organisation/stream-teams";
import type { CsvOptions } from "@/lib/export/csv";
import { moreTeamsCsv, teamsCsv } from "@/lib/export/teams-csv";

type Shape = { readonly ids: readonly string[]; readonly options: CsvOptions };

/**
 * All teams of a view as CSV, a part at a time as the reader takes it. The first part is read
 * before the answer begins, so that storage that is not there is an error and no empty file.
 *
 * @returns null where names are hidden
 */
export async function allTeams(
  actor: Actor,
  view: DashboardView,
  { ids, options }: Shape,
): Promise<ReadableStream<Uint8Array> | null> {
  const parts = streamTeams(actor, view);
  if (!parts) return null;
  const encoder = new TextEncoder();
  const { value: first = [] } = await parts.next();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(teamsCsv(first ?? [], ids, options)));
    },
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(moreTeamsCsv(value, ids)));
    },
    async cancel() {
      await parts.return();
    },
  });
}
