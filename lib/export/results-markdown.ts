import { headline } from "@/lib/domain/headline";
import { practiceById } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import { gateLines, sheetLines } from "./beside-markdown";
import { blockerLines } from "./blocker-markdown";
import { linkText, quoteLines } from "./markdown-lines";
import { markdownText as text } from "./markdown-text";
import { methodLines } from "./method-lines";
import { type AnswerRow, answerRows } from "./rows/answer-rows";
import { areaRows } from "./rows/area-rows";
import { figureRows } from "./rows/figure-rows";
import { sourceText } from "./source-text";

/**
 * Results as GitHub-flavoured Markdown with every answer, note and link. Safe to paste into an
 * issue tracker.
 *
 * @returns lines ended by a line feed; equal reports give equal bytes
 */
export function resultsMarkdown(report: Report): string {
  const sections = [
    openingLines(report),
    standingLines(report),
    nextLines(report),
    blockerLines(report),
    gateLines(report),
    sheetLines(report),
    answerLines(report),
    aboutLines(report),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function openingLines(report: Report): string[] {
  const { team, source, results, questionnaire } = report;
  const note = source.kind === "snapshot" ? source.head.note : "";
  return [
    `# ${text(team.name)}: results`,
    "",
    `**${text(headline(results, questionnaire))}.** ${text(sourceText(source))}.`,
    "",
    ...figureRows(report).map((figure) => `- ${text(figure.name)}: ${text(figure.text)}`),
    ...(note === "" ? [] : ["", ...quoteLines(note)]),
  ];
}

function standingLines(report: Report): string[] {
  return [
    "## Where the team stands",
    "",
    "| Area | Level | Index | Answered |",
    "| --- | --- | --- | --- |",
    ...areaRows(report).map(
      ({ name, levelText, indexText, answeredText }) =>
        `| ${text(name)} | ${text(levelText)} | ${indexText} | ${answeredText} |`,
    ),
  ];
}

function nextLines({ questionnaire, nextActions }: Report): string[] {
  if (nextActions.length === 0) return [];
  const lines = nextActions.map(
    ({ practice, why }, place) =>
      `${place + 1}. **${text(practiceById(questionnaire, practice).title)}**: ${text(why)}`,
  );
  return ["## Do next", "", ...lines];
}

function answerLines(report: Report): string[] {
  const groups = Map.groupBy(answerRows(report), ({ inScope, area }) =>
    inScope ? area : "Kept, but out of scope",
  );
  return [
    "## All answers",
    ...[...groups].flatMap(([name, rows]) => [
      "",
      `### ${text(name)}`,
      "",
      ...rows.flatMap(rowLines),
    ]),
  ];
}

function rowLines({
  id,
  title,
  level,
  kind,
  said,
  value,
  reason,
  note,
  links,
}: AnswerRow): string[] {
  const facts = [level, kind].filter((fact) => fact !== "").map(text);
  const about = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const answer = value === null ? text(said) : `${value} of 4: ${text(said)}`;
  return [
    `- **${text(title)}**${about} \`${id}\``,
    `  - Answer: ${answer}`,
    ...(reason === "" ? [] : [`  - Reason: ${text(reason)}`]),
    ...(note === "" ? [] : ["  - Note:", ...quoteLines(note, "    ")]),
    ...links.map((link) => `  - Evidence: ${linkText(link)}`),
  ];
}

function aboutLines(report: Report): string[] {
  const lines = methodLines(report).map(({ topic, text: how }) => `- ${text(topic)}: ${text(how)}`);
  return ["## How this was made", "", ...lines];
}
