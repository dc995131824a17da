import type { ComparedPair } from "./history-types";

/** Downloads the data of the table above as CSV. */
export function CsvLink({ href, what }: { href: string; what: string }) {
  return (
    <p className="mt-2 text-small print:hidden">
      <a href={href} download className="inline-flex min-h-11 items-center">
        {what} as CSV
      </a>
    </p>
  );
}

/** Address of a file about two snapshots. */
export function pairFile({ older, newer }: ComparedPair, file: "areas" | "answers"): string {
  const { teamId } = newer.head;
  return `/teams/${teamId}/history/export/${file}.csv?from=${older.head.id}&to=${newer.head.id}`;
}
