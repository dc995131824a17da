import { type CsvOptions, tableCsv } from "@/lib/export/csv";
import type { Table } from "@/lib/export/table";
import { tableXlsx } from "@/lib/export/table-xlsx";
import type { MadeFile } from "./file-response";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * What a page gives away, by name: a table as `.csv` and `.xlsx`, a drawing as `.svg`. Each is made
 * from what the page shows, null where there is nothing of it.
 */
export type Offers<Shown> = Readonly<
  Record<
    string,
    {
      readonly table?: (shown: Shown) => Table | null;
      readonly drawing?: (shown: Shown) => string | null;
    }
  >
>;

type Kind = "csv" | "xlsx" | "svg";
export type Asked = { readonly name: string; readonly kind: Kind };

/** Which of the offers a file is; null for none. */
export function findOffer<Shown>(file: string, offers: Offers<Shown>): Asked | null {
  const [, name = "", kind = ""] = /^([a-z]+)\.(csv|xlsx|svg)$/.exec(file) ?? [];
  const offer = Object.hasOwn(offers, name) ? offers[name] : undefined;
  const made = kind === "svg" ? offer?.drawing : offer?.table;
  return made ? { name, kind: kind as Kind } : null;
}

type Making<Shown> = {
  readonly offers: Offers<Shown>;
  readonly shown: Shown;
  /** Of the file, without what says its kind. */
  readonly called: string;
  readonly options: CsvOptions;
};

/** The file that is asked for; null where there is nothing of it. */
export async function makeOffered<Shown>(
  { name, kind }: Asked,
  { offers, shown, called, options }: Making<Shown>,
): Promise<MadeFile | null> {
  const file = `${called}.${kind}`;
  if (kind === "svg") {
    const body = offers[name]?.drawing?.(shown);
    return body ? { name: file, type: "image/svg+xml", body } : null;
  }
  const table = offers[name]?.table?.(shown);
  if (!table) return null;
  if (kind === "csv") return { name: file, type: "text/csv", body: tableCsv(table, options) };
  const book = await tableXlsx(table, name);
  return { name: file, type: XLSX, body: new Uint8Array(book) };
}
