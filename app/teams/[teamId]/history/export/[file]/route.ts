import { currentActor } from "@/app/current-actor";
import { answerFile, noSuchFile, readQuery } from "@/app/file-response";
import { findOffer, makeOffered, type Offers } from "@/app/offered-files";
import { areasDrawing, levelsDrawing } from "@/components/history/history-drawings";
import { getHistory, type HistoryView } from "@/lib/data/history";
import { fileSlug } from "@/lib/export/file-name";
import { answerChangesTable, areaChangesTable, levelsTable } from "@/lib/export/history-table";
import { svgFile } from "@/lib/export/svg/svg-file";
import { problem } from "@/lib/http/problem";
import { parseHistoryRequest, unknownHints } from "../../parse-history-view";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/teams/[teamId]/history/export/[file]">;

const OFFERS: Offers<HistoryView> = {
  levels: {
    table: ({ snapshots }) => levelsTable(snapshots),
    drawing: (history) => asFile(levelsDrawing(history)),
  },
  areas: {
    table: ({ chosen }) => (chosen?.comparison ? areaChangesTable(chosen.comparison) : null),
    drawing: ({ team, chosen }) =>
      chosen?.comparison
        ? asFile(areasDrawing(team, { ...chosen, comparison: chosen.comparison }))
        : null,
  },
  answers: {
    table: ({ chosen }) => (chosen?.comparison ? answerChangesTable(chosen.comparison) : null),
  },
};

/**
 * The data behind a chart of the history, or the chart: `levels`, or `areas` and `answers` of the
 * two snapshots that `from` and `to` name, else of the last two.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { teamId, file } = await params;
  const offer = findOffer(file, OFFERS);
  if (!offer) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const asked = parseHistoryRequest(query);
  return answerFile(async () => {
    const history = await getHistory(await currentActor(), teamId, asked);
    if (!history) return noSuchFile();
    const called = `${fileSlug(history.team.name, "team")}-history-${offer.name}`;
    const making = { offers: OFFERS, called, options: { byteOrderMark: bom === "1" } };
    const made = await makeOffered(offer, { ...making, shown: history });
    if (!made) return noSuchFile();
    const problems = [...asked.problems, ...unknownHints(history.unknown)];
    if (problems.length > 0) return problem(400, "Wrong snapshots", problems.join(" "));
    return made;
  });
}

function asFile(made: ReturnType<typeof levelsDrawing>): string | null {
  return made && svgFile(made.drawing, made.caption);
}
