import type { GroupView, ItemView } from "@/components/worksheets/sheet-view";
import type { WorksheetForm } from "@/lib/data/worksheet-forms";
import type { WorksheetItem } from "@/lib/domain/worksheet";
import { itemGroups } from "@/lib/domain/worksheets/item-groups";

/** A worksheet as its form shows it. */
export function groupViews(view: WorksheetForm): readonly GroupView[] {
  return itemGroups(view.worksheet).map(({ name, items }) => ({
    name,
    items: items.map((item) => itemView(item, view)),
  }));
}

/** Differs whenever what is stored of the worksheet differs. */
export function stampOf({ stored }: WorksheetForm): string {
  return [...stored]
    .map(([id, { version }]) => `${id}:${version}`)
    .sort()
    .join();
}

function itemView(
  { id, question, kind, options }: WorksheetItem,
  { stored, proposals }: WorksheetForm,
): ItemView {
  const proposal = proposals.find(({ item }) => item === id);
  return {
    ...{ id, question, kind, options },
    stored: String(stored.get(id)?.value ?? ""),
    version: stored.get(id)?.version ?? 0,
    proposal: proposal ? { value: String(proposal.value), practices: proposal.practices } : null,
  };
}
