import { Notice } from "@/components/ui/notice";
import { choicesOf } from "@/lib/domain/answers";
import {
  type BlockersText,
  type BlockerText,
  describeBlockers,
} from "@/lib/domain/describe-blockers";
import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import type { AreaResult } from "@/lib/domain/results";
import { countOf, isTooThin, listOf } from "./words";

const MOST_NAMED = 2;

/** Why the lowest area is not one level higher, in a sentence with links to the answers. */
export function HeldBack({ report }: { report: Report }) {
  const { results, questionnaire } = report;
  if (isTooThin(results.coverage)) return null;
  const lowest = results.areas.filter(({ id }) => results.limitingAreas.includes(id));
  const [area] = lowest.filter(({ blockers }) => blockers !== null);
  if (area?.level == null || area.blockers === null) return null;
  const others = lowest.filter((each) => each !== area);
  return (
    <Notice look="hold">
      <p>
        <strong>
          {areaName(questionnaire, area.id)} stays {place(levelName(questionnaire, area.level.low))}
        </strong>{" "}
        because <Reasons report={report} area={area} />
        {others.length > 0 &&
          ` ${listOf(others.map(({ id }) => areaName(questionnaire, id)))} ${
            others.length === 1 ? "is" : "are"
          } at the same level.`}
      </p>
    </Notice>
  );
}

function place(name: string): string {
  return name.startsWith("below") ? name : `at ${name}`;
}

function Reasons({ report, area }: { report: Report; area: AreaResult }) {
  if (area.blockers === null) return null;
  const { questionnaire, answers } = report;
  const said = describeBlockers(questionnaire, choicesOf(answers), area.blockers);
  const [choice] = said.anyOf;
  const more = said.essential.length - MOST_NAMED;
  return (
    <>
      <Names blockers={said.essential.slice(0, MOST_NAMED)} />
      {more > 0 && ` and ${countOf(more, "more essential practice")}`}
      {said.essential.length > 0 && stateOf(said.essential)}
      {choice && (
        <>
          {said.essential.length > 0 && ", and "}
          <Choice {...choice} /> still missing
        </>
      )}
      .
    </>
  );
}

function Choice({ need, of }: BlockersText["anyOf"][number]) {
  const all = need === of.length;
  return (
    <>
      {!all && `any ${need} of `}
      {of.length > MOST_NAMED ? (
        `${of.length} supporting practices`
      ) : (
        <Names blockers={of} joint={all ? " and " : " or "} />
      )}
      {need === 1 ? " is" : " are"}
    </>
  );
}

function stateOf(blockers: readonly BlockerText[]): string {
  const verb = blockers.length === 1 ? "is" : "are";
  const unknown = blockers.filter(({ why }) => why !== "answered low").length;
  if (unknown === 0) return ` ${verb} not in place`;
  return unknown === blockers.length
    ? ` ${verb} not known yet`
    : ` ${verb} not in place or not known yet`;
}

function Names({ blockers, joint = ", " }: { blockers: readonly BlockerText[]; joint?: string }) {
  return blockers.map(({ id, title }, index) => (
    <span key={id}>
      {index > 0 && joint}
      <a href={`#${id}`}>{title}</a>
    </span>
  ));
}
