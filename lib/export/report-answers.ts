import type { Report } from "@/lib/domain/report";
import { answersCsv } from "./answers-csv";
import type { CsvOptions } from "./csv";

/**
 * The answers behind a report as CSV. Of a snapshot each names who submitted it and when; who
 * gave a single answer is not part of a report.
 */
export function reportAnswersCsv(report: Report, options: CsvOptions = {}): string {
  const { team, questionnaire, results, source } = report;
  const isFrozen = source.kind === "snapshot";
  const by = isFrozen ? source.head.submittedBy : null;
  const at = isFrozen ? source.head.submittedAt : null;
  const answers = new Map([...report.answers].map(([id, answer]) => [id, { answer, by, at }]));
  const { mode, profile } = results;
  return answersCsv(
    [{ team: { name: team.name, profile }, questionnaire, mode, answers }],
    options,
  );
}
