import { BACKLOG_LABEL, backlogItems, classOf, quarterOf } from "./backlog-items";
import { type CsvOptions, toCsv } from "./csv";
import { htmlFacts } from "./fact-text";
import type { RoadmapReport } from "./roadmap-report";

/** The columns for new work items of Azure Boards. */
export const AZURE_COLUMNS = [
  "Work Item Type",
  "Title",
  "Description",
  "Priority",
  "Tags",
] as const;

/** Work items that Azure Boards imports at once. */
export const AZURE_ROW_LIMIT = 1_000;

/** The type of the Basic process. */
const WORK_ITEM_TYPE = "Issue";

const PRIORITIES = ["1", "2", "3", "4"] as const;

/**
 * A roadmap for Azure Boards: one work item of type Issue for each thing to do, the quarter as a
 * tag. All of them are written, also beyond {@link AZURE_ROW_LIMIT}.
 *
 * @see https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv
 */
export function azureCsv(report: RoadmapReport, options: CsvOptions = {}): string {
  const { maximum } = report.questionnaire.settings.value;
  const rows = backlogItems(report).map((item) => [
    WORK_ITEM_TYPE,
    item.title,
    htmlFacts(item.facts),
    Number(classOf(item, PRIORITIES, maximum)),
    [BACKLOG_LABEL, item.area, quarterOf(item)].filter(Boolean).join("; "),
  ]);
  return toCsv(AZURE_COLUMNS, rows, options);
}
