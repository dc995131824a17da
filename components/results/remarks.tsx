import { areaName } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import { listOf } from "./words";

/** What to know before reading on: evenness, many not-applicable answers, a profile to change. */
export function Remarks({ report }: { report: Report }) {
  const remarks = remarksOf(report);
  if (remarks.length === 0 && !needsProfile(report)) return null;
  return (
    <div className="max-w-prose space-y-2">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {needsProfile(report) && (
        <p>
          Everything in {namesOf(report, (area) => area.allNotApplicable)} is answered as not
          applicable, which counts as below Base. If the team does not do this at all,{" "}
          <a href={`/teams/${report.team.id}/edit`}>change what the team does</a> instead; the area
          is then left out.
        </p>
      )}
    </div>
  );
}

function needsProfile({ results }: Report): boolean {
  return results.areas.some((area) => area.allNotApplicable);
}

function remarksOf(report: Report): string[] {
  const { results, questionnaire } = report;
  if (results.overall === null) return [];
  const lowest = listOf(results.limitingAreas.map((id) => areaName(questionnaire, id)));
  const many = namesOf(report, (area) => area.manyNotApplicable && !area.allNotApplicable);
  const [share, of] = questionnaire.settings.notApplicableFlag;
  return [
    results.evenness > 1
      ? `The areas are ${results.evenness} levels apart. Start with the lowest: ${lowest}.`
      : "The areas are even: at most one level apart.",
    many &&
      `More than ${share} in ${of} answers in ${many} say “does not apply”. Such an area is left out of comparisons.`,
  ].filter((remark) => remark !== "");
}

function namesOf(
  { results, questionnaire }: Report,
  holds: (area: Report["results"]["areas"][number]) => boolean,
): string {
  return listOf(results.areas.filter(holds).map(({ id }) => areaName(questionnaire, id)));
}
