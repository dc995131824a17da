import { countOf } from "@/components/results/words";
import { ButtonLink } from "@/components/ui/button";
import type { Offer } from "./offer";
import { OfferPreview } from "./offer-preview";

/** One file: how to import it, what it looks like, and the way to get it. */
export function OfferItem({ offer }: { offer: Offer }) {
  const { id, title, howTo, downloads, preview, previewHref } = offer;
  return (
    <li
      id={id}
      className="grid gap-x-8 gap-y-3 border-t border-line py-4 md:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div>
        <h3 id={`${id}-title`}>{title}</h3>
        {preview && <p className="text-small text-ink-muted">{extent(offer)}</p>}
      </div>
      <div className="min-w-0 space-y-3">
        <p className="max-w-prose">
          <HowTo text={howTo} />
        </p>
        <TooManyRows offer={offer} />
        <div className="flex flex-wrap gap-3">
          {downloads.map(({ href, label }) => (
            <ButtonLink key={href} look="secondary" href={href} download>
              {label}
            </ButtonLink>
          ))}
        </div>
        <p>
          <a href={previewHref} className="inline-flex min-h-11 items-center">
            {preview ? `Close the preview of ${title}` : `Preview of ${title}`}
          </a>
        </p>
        {preview && <OfferPreview {...{ title, preview }} />}
      </div>
    </li>
  );
}

/** What stands between backticks is typed as it is. */
function HowTo({ text }: { text: string }) {
  return text.split("`").map((part, place) =>
    place % 2 === 1 ? (
      <code key={part} className="font-mono text-small wrap-anywhere">
        {part}
      </code>
    ) : (
      part
    ),
  );
}

function extent({ preview }: Offer): string {
  if (!preview) return "";
  if (preview.kind !== "text") return countOf(preview.totalParts, preview.kind);
  const lines = countOf(preview.totalLines, "line");
  return preview.table ? `${countOf(preview.table.totalRows, "row")}, ${lines}` : lines;
}

/** Nothing is cut off the file: who reads it may do so, and says less than we can. */
function TooManyRows({ offer: { rowLimit, tooManyRows } }: { offer: Offer }) {
  if (rowLimit === null || tooManyRows === null) return null;
  return (
    <p className="max-w-prose font-semibold text-wrong">
      {`The file has ${tooManyRows} rows, more than the ${rowLimit} that can be imported at once: split it first.`}
    </p>
  );
}
