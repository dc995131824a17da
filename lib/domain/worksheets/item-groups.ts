import type { Worksheet, WorksheetItem } from "@/lib/domain/worksheet";

/** Items of a worksheet that belong together; `name` is null where they have none. */
export type ItemGroup = {
  readonly name: string | null;
  readonly items: readonly WorksheetItem[];
};

/** The items by group, in content order, each group with the name of the figure made of it. */
export function itemGroups({ items, rule }: Worksheet): readonly ItemGroup[] {
  const groups = Map.groupBy(items, ({ group }) => group);
  return [...groups.values()].map((members) => {
    const ids = members.map(({ id }) => id).join();
    const figure = rule.figures.find(({ of }) => of.join() === ids);
    return { name: groups.size > 1 ? (figure?.name ?? null) : null, items: members };
  });
}
