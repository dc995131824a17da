import type { ComparedPair } from "./history-types";

/** Downloads the data of the table above as CSV. */
export function CsvLink({ href, what }: { href: string; what: string }) {
  return (
    <p className="mt-2 print:hidden">
      <FileLink href={href} what={what} />
    </p>
  );
}

/** The link alone, among others. */
export function FileLink({ href, what }: { href: string; what: string }) {
  return (
    <a href={href} download className="inline-flex min-h-11 items-center text-small">
      {what} as CSV
    </a>
  );
}

/** Address of a file about two snapshots. */
export function pairFile({ older, newer }: ComparedPair, file: "areas" | "answers"): string {
  const { teamId } = newer.head;
  return `/teams/${teamId}/history/export/${file}.csv?from=${older.head.id}&to=${newer.head.id}`;
}
