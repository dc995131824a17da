import type { ActionState } from "@/lib/domain/plans/track-plan";
import { timeOf } from "@/lib/domain/report-time";
import { BACKLOG_LABEL, type BacklogItem, backlogItems, classOf, quarterOf } from "./backlog-items";
import { type Cell, type CsvOptions, toCsv } from "./csv";
import { markdownFacts } from "./fact-text";
import type { RoadmapReport } from "./roadmap-report";

/** The columns of the "Linear CSV" of `@linear/import`, as its source reads them. */
export const LINEAR_COLUMNS = [
  "Id",
  "Team",
  "Title",
  "Description",
  "Status",
  "Estimate",
  "Priority",
  "Project",
  "Creator",
  "Assignee",
  "Labels",
  "Cycle Number",
  "Cycle Name",
  "Cycle Start",
  "Cycle End",
  "Created",
  "Updated",
  "Started",
  "Completed",
  "Canceled",
  "Archived",
] as const;

const PRIORITIES = ["High", "Medium", "Low"] as const;

/**
 * A roadmap for Linear's command-line importer. It has no due date, so the quarter is a label;
 * days are the estimate. Of a kept plan the state is the status, and the owner the assignee. Titles and descriptions are guarded, and the importer takes the guard
 * away.
 *
 * @see https://github.com/linear/linear/blob/master/packages/import/README.md
 */
export function linearCsv(report: RoadmapReport, options: CsvOptions = {}): string {
  const { maximum } = report.questionnaire.settings.value;
  const rows = backlogItems(report).map((item) => {
    const cells: Partial<Record<(typeof LINEAR_COLUMNS)[number], Cell>> = {
      Id: item.externalId,
      Team: report.team.name,
      Title: item.title,
      Description: markdownFacts(item.facts),
      Status: statusOf(item),
      Estimate: item.days === 0 ? "" : Math.ceil(item.days),
      Priority: classOf(item, PRIORITIES, maximum),
      Assignee: item.kept?.owner ?? "",
      Labels: labelsOf(item),
      Created: timeOf(report.source),
    };
    return LINEAR_COLUMNS.map((column) => cells[column] ?? "");
  });
  return toCsv(LINEAR_COLUMNS, rows, options);
}

/** The names that a new team of Linear has; its importer finds them by name. */
const STATUSES: Readonly<Record<ActionState, string>> = {
  "to-do": "Backlog",
  "under-way": "In Progress",
  "said-done": "Done",
  adopted: "Done",
  fallen: "Todo",
  dropped: "Canceled",
  "not-asked": "Canceled",
};

function statusOf({ kept }: BacklogItem): string {
  return STATUSES[kept?.state ?? "to-do"];
}

/** Joined by comma and blank, so no label may have one. */
function labelsOf(item: BacklogItem): string {
  return [BACKLOG_LABEL, item.area, quarterOf(item)].filter(Boolean).join(", ");
}
