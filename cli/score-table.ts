import type { Choices } from "@/lib/domain/answers";
import { formatIndex, formatRange, levelName } from "@/lib/domain/format-figure";
import { headline } from "@/lib/domain/headline";
import type { Level } from "@/lib/domain/levels";
import { areaName } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { NextAction, Results } from "@/lib/domain/results";
import { unmetReason } from "@/lib/domain/unmet-reason";
import { aligned } from "./figures";

type Shown = {
  readonly questionnaire: Questionnaire;
  readonly results: Results;
  readonly nextActions: readonly NextAction[];
  readonly choices: Choices;
};

/**
 * The result as `tidemark score` prints it for a person; ends with a line break.
 *
 * @param more blocks of lines to print after it
 */
export function scoreTable(shown: Shown, more: readonly (readonly string[])[] = []): string {
  const { questionnaire, results } = shown;
  const sections = [
    [headline(results, questionnaire)],
    summary(shown),
    areaTable(shown),
    blockerList(shown),
    actionList(shown),
    ...more,
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function summary({ questionnaire, results }: Shown): string[] {
  const { overall, typical, coverage, index, profile } = results;
  const level = (figure: Level) => `${figure} ${levelName(questionnaire, figure)}`;
  const strictly =
    overall !== null && overall.strict !== overall.low
      ? ` (without the not-applicable answers: ${level(overall.strict)})`
      : "";
  return aligned([
    ["Overall level", overall === null ? "–" : formatRange(overall, level) + strictly],
    ["Typical level", typical === null ? "–" : formatRange(typical, level)],
    ["Index", formatRange(index, formatIndex)],
    ["Answered", `${coverage.answered} of ${coverage.applicable}`],
    ["Profile", profile.length === 0 ? "no flag set" : profile.join(", ")],
    ["Questionnaire", results.questionnaireVersion],
  ]);
}

function areaTable({ questionnaire, results }: Shown): string[] {
  const rows = results.areas.map((area) => [
    areaName(questionnaire, area.id),
    area.level === null ? "–" : formatRange(area.level, String),
    area.index === null ? "out of scope" : formatRange(area.index, formatIndex),
  ]);
  return aligned([["Area", "Level", "Index"], ...rows]);
}

function blockerList({ questionnaire, results, choices }: Shown): string[] {
  const described = (id: string) => `${id} (${unmetReason(choices.get(id))})`;
  return results.areas.flatMap((area) => {
    if (area.blockers === null) return [];
    const { target, essential, anyOf } = area.blockers;
    return [
      `${areaName(questionnaire, area.id)}, for ${levelName(questionnaire, target)}:`,
      ...essential.map((id) => `  ${described(id)}`),
      ...anyOf.map(({ need, of }) => `  any ${need} of: ${of.map(described).join(", ")}`),
    ];
  });
}

function actionList({ nextActions }: Shown): string[] {
  if (nextActions.length === 0) return [];
  const lines = nextActions.map(({ practice, from, to, why }, index) => {
    return `  ${index + 1}. ${practice}, ${from ?? "unknown"} to ${to}. ${why}`;
  });
  return ["Next actions:", ...lines];
}
