import { areaName } from "@/lib/domain/look-up";
import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { aimText } from "./aim-text";
import { type BacklogItem, backlogItems } from "./backlog-items";
import { oneLine } from "./one-line";
import type { KeptAction, RoadmapReport } from "./roadmap-report";

type Task = { readonly item: BacklogItem; readonly id: string };

const WORD_JOINER = "\u2060";
const DAY_MS = 86_400_000;

/** First words that the grammar of a gantt chart takes for itself. */
const KEYWORDS =
  /^(?:gantt|title|acc\w*|section|dateformat|axisformat|tickinterval|includes|excludes|inclusive\w*|todaymarker|topaxis|weekday|weekend|click|call|href|vert|\d{4}-\d\d-\d\d)/i;

/**
 * A roadmap as a gantt chart of Mermaid: a section for each area, its actions from first to last
 * day, a milestone at the end of each quarter. What to find out is a milestone on the first day.
 * Ids stand in comments, because a task's own id cannot have colons. Of a kept plan the title ends
 * with state and owner, and the state is a tag too where Mermaid has one.
 *
 * @returns lines ended by a line feed; equal reports give equal bytes
 * @see https://mermaid.js.org/syntax/gantt.html
 */
export function mermaidGantt(report: RoadmapReport): string {
  const { questionnaire, team } = report;
  const tasks = backlogItems(report).map((item, place) => ({ item, id: `a${place + 1}` }));
  const title = `${team.name} to ${aimText(report)}`;
  return [
    "gantt",
    `  title ${mermaidText(title)}`,
    "  dateFormat YYYY-MM-DD",
    "  axisFormat %Y-%m",
    ...questionLines(report, tasks),
    ...areaLines("Own actions", null, tasks),
    ...questionnaire.areas.flatMap(({ id }) => areaLines(areaName(questionnaire, id), id, tasks)),
    ...quarterLines(report),
    ...tasks.map(({ item, id }) => `  %% ${id} is ${item.externalId}`),
    "",
  ].join("\n");
}

function questionLines({ schedule }: RoadmapReport, tasks: readonly Task[]): string[] {
  const lines = tasks
    .filter(({ item }) => item.kind === "find-out")
    .map(({ item, id }) => milestone(item.title, id, schedule.pace.startsOn));
  return lines.length === 0 ? [] : ["  section First find out", ...lines];
}

function areaLines(name: string, area: string | null, tasks: readonly Task[]): string[] {
  const lines = tasks
    .filter(({ item }) => item.kind === "action" && item.area === area)
    .map(taskLine);
  return lines.length === 0 ? [] : [`  section ${mermaidText(name)}`, ...lines];
}

function taskLine({ item, id }: Task): string {
  const { title, startsOn, endsOn, kept } = item;
  if (!startsOn || !endsOn) throw new RangeError(`No dates for ${item.externalId}`);
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS + 1;
  const said = kept ? [kept.state === "to-do" ? "" : kept.stateName, kept.owner] : [];
  const known = said.map(withoutSigns).filter(Boolean).join(" – ");
  const name = known === "" ? title : `${title} (${known})`;
  return `    ${mermaidText(name)} :${tagOf(kept)}${id}, ${startsOn}, ${days}d`;
}

/** What is open again is critical: somebody counts on it. */
function tagOf(kept: KeptAction | null): string {
  if (kept === null) return "";
  if (kept.closed) return "done, ";
  if (kept.state === "fallen") return "crit, ";
  return kept.state === "under-way" || kept.state === "said-done" ? "active, " : "";
}

function quarterLines({ schedule }: RoadmapReport): string[] {
  const lines = schedule.quarters.map((quarter) =>
    milestone(`End of ${quarterName(quarter)}`, `q${quarter.number}`, quarter.endsOn),
  );
  return lines.length === 0 ? [] : ["  section Quarters", ...lines];
}

function milestone(title: string, id: string, day: string): string {
  return `    ${mermaidText(title)} :milestone, ${id}, ${day}, 0d`;
}

/** Without the signs that end a title. */
function withoutSigns(text: string): string {
  return oneLine(text.replace(/[:;#,]/g, " "));
}

/**
 * As a title that is read as it is. Invisible word joiners keep its first word from being read
 * as a keyword, and percent signs from beginning a comment: two of them anywhere, one among the
 * first two characters.
 */
function mermaidText(text: string): string {
  const plain = withoutSigns(text).replace(/%(?=%)/g, `%${WORD_JOINER}`);
  if (plain === "") return "–";
  if (KEYWORDS.test(plain)) return WORD_JOINER + plain;
  return /^.?%/.test(plain) ? WORD_JOINER + WORD_JOINER + plain : plain;
}
