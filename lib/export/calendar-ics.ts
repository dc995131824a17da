import ical, { ICalCalendarMethod, type ICalEventData } from "ical-generator";
import { areaName } from "@/lib/domain/look-up";
import { timeOf } from "@/lib/domain/report-time";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import type { Quarter } from "@/lib/domain/roadmap/schedule";
import { BACKLOG_LABEL, type BacklogItem, backlogItems } from "./backlog-items";
import { plainFacts } from "./fact-text";
import { oneLine } from "./one-line";
import { externalId, type RoadmapReport } from "./roadmap-report";

type Day = {
  readonly id: string;
  /** ISO 8601 date: the event takes this whole day. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Behind the address of the roadmap, such as `#build-script`. */
  readonly anchor: string;
};

const DAY_MS = 86_400_000;

/**
 * A roadmap as a calendar: an all-day event on the last day of each action and of each quarter,
 * and one on the first day for all that is to be found out. Stamped with the time of the answers.
 *
 * Events, not to-dos, because the calendars of Google and Microsoft ignore those. The calendar
 * itself has no name: the writer would not escape it.
 *
 * @param address absolute address of the roadmap; null = no links
 * @returns lines after RFC 5545; equal input gives equal bytes
 */
export function calendarIcs(report: RoadmapReport, address: string | null = null): string {
  const items = backlogItems(report);
  const { schedule, source } = report;
  const days = [
    ...questionDays(report, items),
    ...items.flatMap((item) => actionDays(report, item)),
    ...schedule.quarters.map((quarter) => quarterDay(report, items, quarter)),
  ];
  const stamp = new Date(timeOf(source));
  return `${ical({
    prodId: "//Tidemark//Roadmap//EN",
    method: ICalCalendarMethod.PUBLISH,
    events: days.map((day) => eventOf(day, stamp, address)),
  })}\r\n`;
}

function questionDays(report: RoadmapReport, items: readonly BacklogItem[]): Day[] {
  const titles = items.filter(({ kind }) => kind === "find-out").map(({ title }) => title);
  if (titles.length === 0) return [];
  return [
    {
      id: externalId(report, "find-out"),
      on: report.schedule.pace.startsOn,
      summary: `Roadmap: first find out (${titles.length})`,
      description: titles.join("\n"),
      category: BACKLOG_LABEL,
      anchor: "#find-out",
    },
  ];
}

function actionDays({ questionnaire }: RoadmapReport, item: BacklogItem): Day[] {
  if (item.dueOn === null) return [];
  return [
    {
      id: item.externalId,
      on: item.dueOn,
      summary: `Done: ${item.title}`,
      description: plainFacts(item.facts),
      category: item.area === null ? BACKLOG_LABEL : oneLine(areaName(questionnaire, item.area)),
      anchor: item.practice === null ? "" : `#${item.practice}`,
    },
  ];
}

function quarterDay(report: RoadmapReport, items: readonly BacklogItem[], quarter: Quarter): Day {
  const titles = items
    .filter((item) => item.kind === "action" && item.quarter?.number === quarter.number)
    .map(({ title }) => title);
  return {
    id: externalId(report, `quarter-${quarter.number}`),
    on: quarter.endsOn,
    summary: `End of ${quarterName(quarter)}: ${titles.length} of the roadmap done`,
    description: titles.join("\n"),
    category: BACKLOG_LABEL,
    anchor: "",
  };
}

function eventOf(day: Day, stamp: Date, address: string | null): ICalEventData {
  const start = new Date(`${day.on}T00:00:00Z`);
  return {
    id: day.id,
    stamp,
    start,
    end: new Date(start.getTime() + DAY_MS),
    allDay: true,
    summary: day.summary,
    description: day.description,
    categories: [{ name: day.category }],
    url: address === null ? null : address + day.anchor,
  };
}
