import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import { LONGEST_TITLE, MOST_DAYS, MOST_ENTRIES } from "./limits";
import type { QueryReader } from "./query-reader";
import { levelOf } from "./read-goal";
import { wholeNumber } from "./read-pace";

type Known = { readonly practices: readonly string[]; readonly areas: readonly string[] };

/** `extra=<id>.<days>.<stage>.<area>.<title>` for each own action, and `new-*` for one to add. */
export function readExtra(reader: QueryReader, known: Known): readonly ExtraAction[] {
  const undone = new Set(reader.all("undo"));
  const actions: ExtraAction[] = [];
  const accept = (action: ExtraAction | null) => {
    const taken = [...known.practices, ...actions.map(({ id }) => id)];
    if (action === null || taken.includes(action.id)) {
      reader.reject("An own action needs a title, days from 1 to 9999 and a stage.");
    } else if (actions.length >= MOST_ENTRIES) {
      reader.reject(`A plan can have ${MOST_ENTRIES} own actions.`);
    } else actions.push(action);
  };
  for (const text of reader.all("extra")) accept(parseExtra(text, known));
  const added = readNew(reader, actions);
  if (added !== null) accept(parseExtra(added, known));
  return actions.filter(({ id }) => !undone.has(id));
}

/** The fields of the form as one text; null when no action is to be added. */
function readNew(reader: QueryReader, actions: readonly ExtraAction[]): string | null {
  const field = (name: string) => reader.one(`new-${name}`) ?? "";
  const [title, days, stage, area] = ["title", "days", "stage", "area"].map(field);
  if (!title && !days) return null;
  let number = 1;
  while (actions.some(({ id }) => id === `own-${number}`)) number += 1;
  return [`own-${number}`, days, stage || "first", area, title].join(".");
}

/** Null when anything of it is malformed or unknown. */
export function parseExtra(text: string, { areas }: Pick<Known, "areas">): ExtraAction | null {
  const parts = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d+)\.(first|[1-5])\.([a-z0-9-]*)\.(.+)$/u.exec(
    text,
  );
  const [, id = "", daysText = "", stageText = "", area = "", title = ""] = parts ?? [];
  const days = wholeNumber(daysText, 1, MOST_DAYS);
  const stage = stageText === "first" ? stageText : levelOf(stageText);
  const isTitle = title.trim() === title && title !== "" && title.length <= LONGEST_TITLE;
  if (days === null || stage === null || !isTitle || !title.isWellFormed()) return null;
  if (id.length > LONGEST_TITLE || (area !== "" && !areas.includes(area))) return null;
  return { id, days, stage, area: area || null, title };
}
