import type { Answer } from "@/lib/domain/answers";
import { classOfReason } from "@/lib/domain/gates/judge-gate";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Report, ReportSource } from "@/lib/domain/report";
import { scopeOf } from "@/lib/domain/scope";
import { canonicalJson } from "./canonical-json";

/**
 * Results as JSON: the answers exactly as stored, the inputs of every formula (weights,
 * thresholds, quota) and the unrounded figures, so that anyone can compute them again.
 *
 * `answers` lists the practices in scope in content order, then other stored answers by id.
 * Manual gates and worksheets stand beside the levels and are part of none.
 *
 * @returns canonical JSON; equal reports give equal bytes
 */
export function resultsJson(report: Report): string {
  const { questionnaire, results } = report;
  const scope = scopeOf(questionnaire, results.profile, results.mode);
  return canonicalJson({
    format: "tidemark-results/1",
    team: { id: report.team.id, name: report.team.name },
    source: sourceOf(report.source),
    questionnaire: { title: questionnaire.title, version: results.questionnaireVersion },
    profile: results.profile,
    mode: results.mode,
    scope: {
      areas: scope.areaIds,
      areaWeight: questionnaire.settings.areaWeight,
      quota: questionnaire.settings.quota,
      practices: scope.practices.map(formulaInputs),
    },
    answers: answersOf(report, scope.practices),
    results,
    nextActions: report.nextActions,
    gates: report.gates.map((gate) => ({ ...gate, class: classOfReason(gate.reason) })),
    worksheets: report.sheets.map(({ result }) => result),
  });
}

function sourceOf(source: ReportSource) {
  if (source.kind === "draft") {
    const { id, startedAt, changedAt } = source.head;
    return { kind: source.kind, id, startedAt, changedAt };
  }
  const { id, name, note, submittedAt, submittedBy } = source.head;
  return { kind: source.kind, id, name, note, submittedAt, submittedBy };
}

function formulaInputs({ id, area, level, essential, weight, threshold }: Practice) {
  return { id, area, level, essential, weight, threshold };
}

function answersOf({ answers }: Report, inScope: readonly Practice[]) {
  const asked = inScope.map((practice) => practice.id);
  const others = [...answers.keys()].filter((id) => !asked.includes(id)).sort();
  return [...asked, ...others].map((practice) => answerOf(practice, answers.get(practice)));
}

function answerOf(practice: string, answer: Answer | undefined) {
  const choice = answer?.choice ?? null;
  return {
    practice,
    state: stateOf(choice),
    value: typeof choice === "number" ? choice : null,
    naReason: answer?.naReason ?? null,
    naText: answer?.naText ?? "",
    note: answer?.note ?? "",
    links: answer?.links ?? [],
  };
}

function stateOf(choice: Answer["choice"]): string {
  if (choice === null) return "unanswered";
  if (choice === "NA") return "not-applicable";
  return choice === "DK" ? "dont-know" : "answered";
}
