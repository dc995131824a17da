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
import { besideOf } from "@/components/dashboard/rest-rows";
import { answersOfAssessed, assessedOnly } from "@/components/dashboard/team-row";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { problem } from "@/lib/http/problem";
import { COMPARISON_OFFERS } from "./comparison-offers";

export { DELETE, PATCH, POST, PUT } from "@/lib/http/only-get";

type Context = RouteContext<"/dashboard/compare/export/[file]">;

/** Compared teams as figures, as answers that differ, and as they are drawn; or one beside the rest. */
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
    const areas = areaHeadings(getQuestionnaire(actor).areas);
    const beside = besideOf(found, areas);
    const shown = { rows, differing, areas, beside };
    const called = `comparison-${asked.name}`;
    const making = { offers: COMPARISON_OFFERS, called, options: { byteOrderMark: bom === "1" } };
    const fits = asked.name === "rest" ? beside !== null : rows.length >= 2;
    const made = fits ? await makeOffered(asked, { ...making, shown }) : null;
    const hint =
      "Name two to six teams that have a snapshot; slopes and radar are of two, the rest is of one.";
    return made ?? problem(404, "Nothing to compare", hint);
  });
}
