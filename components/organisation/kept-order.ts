import { viewQuery } from "@/components/dashboard/view-query";

type View = { readonly group: string | null; readonly page: number };

/** What stays in the address when another group is chosen: order and page size. */
export function keptOrder<V extends View>(view: V, defaults: V): Readonly<Record<string, string>> {
  return Object.fromEntries(viewQuery({ ...view, group: null, page: 1 }, defaults));
}
