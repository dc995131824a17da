import { choicesOf } from "@/lib/domain/answers";
import { type BlockerText, describeBlockers } from "@/lib/domain/describe-blockers";
import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import type { Blockers } from "@/lib/domain/results";
import { markdownText as text } from "./markdown-text";

/** What holds each area back from its next level, as Markdown lines; empty when nothing does. */
export function blockerLines(report: Report): string[] {
  const held = report.results.areas.flatMap(({ id, blockers }) =>
    blockers === null ? [] : areaLines(report, id, blockers),
  );
  return held.length === 0 ? [] : ["## What holds each area back", ...held];
}

function areaLines({ questionnaire, answers }: Report, area: string, blockers: Blockers): string[] {
  const said = describeBlockers(questionnaire, choicesOf(answers), blockers);
  const target = text(levelName(questionnaire, said.target));
  return [
    "",
    `### ${text(areaName(questionnaire, area))}: to reach ${target}`,
    "",
    ...said.essential.map(blockerLine),
    ...said.anyOf.flatMap(({ level, need, of }) => [
      `- Any ${need} of these ${of.length} at ${text(levelName(questionnaire, level))}:`,
      ...of.map((each) => `  ${blockerLine(each)}`),
    ]),
  ];
}

function blockerLine({ title, why, to }: BlockerText): string {
  return `- **${text(title)}** (${why}). Needed: ${text(to)}`;
}
