import { practiceById } from "@/lib/domain/look-up";
import type { Report } from "@/lib/domain/report";
import { type AnswerRow, answerRows } from "../rows/answer-rows";
import { addDefinitions, addHeading, addParagraph, MUTED } from "./blocks";
import type { Flow } from "./flow";

/** At most five things to do next; nothing when there are none. */
export function addNextActions(flow: Flow, { questionnaire, nextActions }: Report): void {
  if (nextActions.length === 0) return;
  addHeading(flow, "H2", "Do next");
  const items = nextActions.map(({ practice, why }, place) => ({
    name: `${place + 1}.`,
    text: `${practiceById(questionnaire, practice).title}. ${why}`,
  }));
  addDefinitions(flow, items);
}

/** Every answer with its note and its evidence, area by area, then those out of scope. */
export function addAnswers(flow: Flow, report: Report): void {
  addHeading(flow, "H2", "All answers");
  const rows = answerRows(report);
  if (rows.length === 0) addParagraph(flow, "Nothing is in scope.");
  for (const [name, group] of groupsOf(rows)) {
    addHeading(flow, "H3", name);
    for (const row of group) addAnswer(flow, row);
  }
}

function groupsOf(rows: readonly AnswerRow[]): Map<string, AnswerRow[]> {
  return Map.groupBy(rows, ({ inScope, area }) => (inScope ? area : "Kept, but out of scope"));
}

function addAnswer(flow: Flow, row: AnswerRow): void {
  addHeading(flow, "H4", row.title);
  const facts = [row.level, row.kind, row.inScope ? "" : row.area].filter((fact) => fact !== "");
  const about = [...(row.question === "" ? [] : [row.question]), ...facts].join(" · ");
  if (about !== "") addParagraph(flow, about, { look: { ...MUTED, size: 8.5 }, after: 3 });
  const answer = row.value === null ? row.said : `${row.value} of 4: ${row.said}`;
  addDefinitions(
    flow,
    [
      { name: "Answer", text: answer },
      { name: "Reason", text: row.reason },
      { name: "Note", text: row.note },
      ...row.links.map((text) => ({ name: "Evidence", text, isLink: true })),
    ].filter(({ text }) => text !== ""),
  );
}
