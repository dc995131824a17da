import { countOf } from "@/components/results/words";
import type { Preview, TextPreview } from "@/lib/export/preview";
import { PartsList } from "./parts-list";
import { RowsTable } from "./rows-table";

/** What is in a file, on the page that was asked for it. */
export function OfferPreview({ title, preview }: { title: string; preview: Preview }) {
  return (
    <section aria-label={`Preview of ${title}`}>
      {preview.kind === "text" ? (
        <Text title={title} preview={preview} />
      ) : (
        <PartsList preview={preview} />
      )}
    </section>
  );
}

function Text({ title, preview }: { title: string; preview: TextPreview }) {
  const { lines, totalLines, table } = preview;
  const all = lines.length === totalLines;
  return (
    <>
      {table && table.totalRows > 0 && <RowsTable {...{ title, table }} />}
      <p className="mt-3 text-small text-ink-muted">
        {all
          ? `All ${countOf(totalLines, "line")}. Long lines are shortened here, not in the file.`
          : `The first ${lines.length} of ${totalLines} lines. Long lines are shortened here, not in the file.`}
      </p>
      <pre className="mt-1 rounded-control border border-line bg-raised p-3 font-mono text-small whitespace-pre-wrap wrap-anywhere">
        <code>{lines.join("\n")}</code>
      </pre>
    </>
  );
}
