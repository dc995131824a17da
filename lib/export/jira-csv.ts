import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import type { Quarter } from "@/lib/domain/roadmap/schedule";
import { BACKLOG_LABEL, type BacklogItem, backlogItems, classOf } from "./backlog-items";
import { type Cell, type CsvOptions, toCsv } from "./csv";
import { jiraFacts } from "./fact-text";
import { externalId, type RoadmapReport } from "./roadmap-report";

/** The columns of Jira Cloud's importer; `Labels` stands once for each label. */
export const JIRA_COLUMNS = [
  "Summary",
  "Issue Type",
  "Issue ID",
  "Parent",
  "Description",
  "Priority",
  "Labels",
  "Labels",
  "Due Date",
  "Original Estimate",
] as const;

const PRIORITIES = ["Highest", "High", "Medium", "Low", "Lowest"] as const;

/** Jira's own default of a day of work. */
const SECONDS_A_DAY = 8 * 60 * 60;

/**
 * A roadmap for Jira Cloud: an epic for each quarter, then the tasks below them. Dates are
 * `yyyy-MM-dd`, estimates in seconds. Text that looks like a formula is left as it is, because
 * the importer does not take the guard away.
 *
 * @see https://support.atlassian.com/jira-cloud-administration/docs/import-data-from-a-csv-file/
 */
export function jiraCsv(
  report: RoadmapReport,
  options: CsvOptions = { keepFormulas: true },
): string {
  const { quarters } = report.schedule;
  const epics = quarters.map((quarter) => epicRow(report, quarter));
  const { maximum } = report.questionnaire.settings.value;
  const tasks = backlogItems(report).map((item, place) =>
    taskRow(item, { id: quarters.length + place + 1, maximum }),
  );
  return toCsv(JIRA_COLUMNS, [...epics, ...tasks], options);
}

function epicRow(report: RoadmapReport, quarter: Quarter): Cell[] {
  const name = `${quarterName(quarter)}: continuous delivery`;
  const description = jiraFacts([
    ["Team", report.team.name],
    ["From", `${quarter.startsOn} to ${quarter.endsOn}`],
    ["Capacity", `${quarter.capacity} person-days`],
    ["Id", externalId(report, `quarter-${quarter.number}`)],
  ]);
  const head = [name, "Epic", quarter.number, "", description];
  return [...head, "", BACKLOG_LABEL, "", quarter.endsOn, ""];
}

function taskRow(item: BacklogItem, { id, maximum }: { id: number; maximum: number }): Cell[] {
  const { title, quarter, facts, area, dueOn, days } = item;
  return [
    title,
    "Task",
    id,
    quarter?.number ?? "",
    jiraFacts(facts),
    classOf(item, PRIORITIES, maximum),
    BACKLOG_LABEL,
    area ?? "",
    dueOn ?? "",
    days === 0 ? "" : days * SECONDS_A_DAY,
  ];
}
