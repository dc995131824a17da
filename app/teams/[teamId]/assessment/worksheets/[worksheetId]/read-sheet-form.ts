import type { SentItem } from "@/components/worksheets/sheet-form-state";

const VERSION = "version.";

/** The items of a worksheet as they were sent; one that was cut off is left out. */
export function readSheetForm(form: FormData): ReadonlyMap<string, SentItem> {
  const items = new Map<string, SentItem>();
  for (const name of form.keys()) {
    if (!name.startsWith(VERSION)) continue;
    const id = name.slice(VERSION.length);
    if (!form.has(`value.${id}`)) continue;
    const text = (field: string) => String(form.get(`${field}.${id}`) ?? "");
    items.set(id, {
      value: text("value"),
      shown: text("shown"),
      version: toVersion(text("version")),
    });
  }
  return items;
}

/** No version at all is one that never was: whoever made up the form gets a conflict. */
function toVersion(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}
