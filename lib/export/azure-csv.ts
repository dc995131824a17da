import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import type { Quarter } from "@/lib/domain/roadmap/schedule";
import { BACKLOG_LABEL, type BacklogItem, backlogItems, classOf, quarterOf } from "./backlog-items";
import { type Cell, type CsvOptions, toCsv } from "./csv";
import { htmlFacts } from "./fact-text";
import { externalId, type RoadmapReport } from "./roadmap-report";

/** The columns for new work items of Azure Boards. */
export const AZURE_COLUMNS = [
  "Work Item Type",
  "Title 1",
  "Title 2",
  "Description",
  "Priority",
  "Tags",
] as const;

/** Work items that Azure Boards imports at once. */
export const AZURE_ROW_LIMIT = 1_000;

/** Every process has epics; what stands below them has this name in the Basic process. */
const PARENT_TYPE = "Epic";
const CHILD_TYPE = "Issue";

const PRIORITIES = ["1", "2", "3", "4"] as const;

/**
 * A roadmap for Azure Boards: an epic for each quarter and below it, indented by their titles, one
 * work item of type Issue for each thing to do; what has no quarter stands above them all. All are
 * written, also beyond {@link AZURE_ROW_LIMIT}.
 *
 * @see https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv
 */
export function azureCsv(report: RoadmapReport, options: CsvOptions = {}): string {
  const { maximum } = report.questionnaire.settings.value;
  const items = backlogItems(report);
  const rowsIn = (number: number | null) =>
    items
      .filter(({ quarter }) => (quarter?.number ?? null) === number)
      .map((item) => childRow(item, maximum));
  const quarters = report.schedule.quarters.flatMap((quarter) => [
    parentRow(report, quarter),
    ...rowsIn(quarter.number),
  ]);
  return toCsv(AZURE_COLUMNS, [...rowsIn(null), ...quarters], options);
}

function parentRow(report: RoadmapReport, quarter: Quarter): Cell[] {
  const name = quarterName(quarter);
  const description = htmlFacts([
    ["Team", report.team.name],
    ["From", `${quarter.startsOn} to ${quarter.endsOn}`],
    ["Capacity", `${quarter.capacity} person-days`],
    ["Id", externalId(report, `quarter-${quarter.number}`)],
  ]);
  const tags = `${BACKLOG_LABEL}; ${name}`;
  return [PARENT_TYPE, `${name}: continuous delivery`, "", description, "", tags];
}

/** Without a quarter it is nobody's child, so its title is not indented. */
function childRow(item: BacklogItem, maximum: number): Cell[] {
  return [
    CHILD_TYPE,
    ...(item.quarter ? ["", item.title] : [item.title, ""]),
    htmlFacts(item.facts),
    Number(classOf(item, PRIORITIES, maximum)),
    [BACKLOG_LABEL, item.area, quarterOf(item)].filter(Boolean).join("; "),
  ];
}
