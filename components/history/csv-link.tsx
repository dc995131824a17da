import type { ComparedPair } from "./history-types";

/** Downloads the data of the table above as CSV and XLSX. */
export function CsvLink({ href, what }: { href: string; what: string }) {
  return (
    <p className="mt-2 print:hidden">
      <FileLink href={href} what={what} />
    </p>
  );
}

/** The links alone, among others; `href` is that of the CSV. */
export function FileLink({ href, what }: { href: string; what: string }) {
  const look = "inline-flex min-h-11 items-center text-small";
  return (
    <span className="inline-flex flex-wrap gap-x-5">
      <a href={href} download className={look}>
        {what} as CSV
      </a>
      <a href={href.replace(/\.csv(?=\?|$)/, ".xlsx")} download className={look}>
        {what} as XLSX
      </a>
    </span>
  );
}

/** Address of a file about two snapshots. */
export function pairFile(
  { older, newer }: ComparedPair,
  file: "areas.csv" | "areas.svg" | "answers.csv",
): string {
  const { teamId } = newer.head;
  return `/teams/${teamId}/history/export/${file}?from=${older.head.id}&to=${newer.head.id}`;
}
