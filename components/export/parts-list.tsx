import { countOf } from "@/components/results/words";
import type { PartsPreview, PreviewPart, PreviewTable } from "@/lib/export/preview";
import { RowsTable } from "./rows-table";

const SAYS = {
  sheet: "The sheets of the workbook, each with its first rows.",
  slide: "The slides of the deck, each with what stands on it.",
  page: "The pages of the document, each with the headings that begin on it.",
} as const;

/** What a file is made of that is not text: its sheets, slides or pages. */
export function PartsList({ preview: { kind, parts, totalParts } }: { preview: PartsPreview }) {
  const more = totalParts - parts.length;
  return (
    <>
      <p className="mt-3 text-small text-ink-muted">
        {SAYS[kind]} Long texts are shortened here, not in the file.
      </p>
      <ol className="mt-1 rounded-control border border-line bg-raised px-3">
        {parts.map((part) => (
          <Part key={part.name} part={part} />
        ))}
      </ol>
      {more > 0 && (
        <p className="text-small text-ink-muted">{`And ${countOf(more, kind)} more.`}</p>
      )}
    </>
  );
}

function Part({ part: { name, texts, totalTexts, table } }: { part: PreviewPart }) {
  const more = totalTexts - texts.length;
  return (
    <li className="border-t border-line py-2 wrap-anywhere first:border-t-0">
      <p className="font-semibold">
        <bdi>{name}</bdi>
      </p>
      {texts.length === 0 && table === null && (
        <p className="text-small text-ink-muted">What began before goes on.</p>
      )}
      {texts.length > 0 && (
        <ul className="text-small">
          {texts.map((text, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text may stand twice
            <li key={place} className="whitespace-pre-line">
              <bdi>{text}</bdi>
            </li>
          ))}
          {more > 0 && <li className="text-ink-muted">{`and ${more} more`}</li>}
        </ul>
      )}
      {table && table.totalRows > 0 && <Rows name={name} table={table} />}
    </li>
  );
}

function Rows({ name, table }: { name: string; table: PreviewTable }) {
  const extent = `${countOf(table.totalRows, "row")}, ${countOf(table.columns.length, "column")}`;
  return (
    <details>
      <summary className="min-h-11 content-center text-small text-ink-muted lg:min-h-8">
        {extent}
        <span className="sr-only">{` of ${name}`}</span>
      </summary>
      <RowsTable title={name} table={table} />
    </details>
  );
}
