import { BACKLOG_LABEL, type BacklogItem, backlogItems, quarterOf } from "./backlog-items";
import { type CsvOptions, toCsv } from "./csv";
import { markdownFacts } from "./fact-text";
import type { RoadmapReport } from "./roadmap-report";

/** The columns of GitLab's importer; it drops any other. */
export const GITLAB_COLUMNS = ["title", "description", "due_date", "milestone", "type"] as const;

/**
 * A roadmap for GitLab. Labels and estimates are quick actions at the end of the description;
 * text of the questionnaire never begins a line, so it cannot be one. Text that looks like a
 * formula is left as it is, because the importer does not take the guard away.
 *
 * @see https://docs.gitlab.com/user/project/issues/csv_import/
 */
export function gitlabCsv(
  report: RoadmapReport,
  options: CsvOptions = { keepFormulas: true },
): string {
  const rows = backlogItems(report).map((item) => [
    item.title,
    `${markdownFacts(item.facts)}\n\n${quickActions(item).join("\n")}\n`,
    item.dueOn ?? "",
    quarterOf(item),
    "Issue",
  ]);
  return toCsv(GITLAB_COLUMNS, rows, options);
}

function quickActions({ area, days }: BacklogItem): string[] {
  const labels = [`/label ~${BACKLOG_LABEL}`, ...(area === null ? [] : [`~${area}`])].join(" ");
  return days === 0 ? [labels] : [labels, `/estimate ${days}d`];
}
