import { currentActor } from "@/app/current-actor";
import { parseComparedTeams } from "@/app/dashboard/parse-compared-teams";
import {
  answerFile,
  namesAreHidden,
  noSuchFile,
  readQuery,
  wrongParameters,
} from "@/app/file-response";
import { findOffer, makeOffered } from "@/app/offered-files";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { answersOfAssessed, assessedOnly } from "@/components/dashboard/team-row";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { problem } from "@/lib/http/problem";
import { COMPARISON_OFFERS } from "./comparison-offers";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/compare/export/[file]">;

/** Compared teams as figures, as answers that differ, and as they are drawn. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = findOffer((await params).file, COMPARISON_OFFERS);
  if (!asked) return noSuchFile();
  const { bom, ...query } = readQuery(request);
  const { ids, group, problems } = parseComparedTeams(query);
  if (problems.length > 0) return wrongParameters(problems);
  return answerFile(async () => {
    const actor = await currentActor();
    const found = await compareTeams(actor, { teams: ids, group });
    if (found.status === "withheld") return namesAreHidden();
    const rows = assessedOnly(found.rows);
    const differing = answersOfAssessed(found.differing, found.rows);
    const shown = { rows, differing, areas: areaHeadings(getQuestionnaire(actor).areas) };
    const called = `comparison-${asked.name}`;
    const making = { offers: COMPARISON_OFFERS, called, options: { byteOrderMark: bom === "1" } };
    const made = rows.length < 2 ? null : await makeOffered(asked, { ...making, shown });
    const hint = "Name two to six teams that have a snapshot; slopes and radar are of two.";
    return made ?? problem(404, "Nothing to compare", hint);
  });
}
