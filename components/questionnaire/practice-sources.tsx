import type { ModelLink, Practice, PublishedModel } from "@/lib/domain/questionnaire";

/** The cells of published models for which an answer gives evidence. */
export function PracticeSources({
  practice,
  models,
}: {
  practice: Practice;
  models: readonly PublishedModel[];
}) {
  if (practice.evidence.length === 0) return null;
  return (
    <details className="mt-4 max-w-prose">
      <summary className="py-1">
        Speaks for {practice.evidence.length} {practice.evidence.length === 1 ? "cell" : "cells"} of
        published models
      </summary>
      <ul className="mt-2 border-t border-line text-small">
        {practice.evidence.map((link) => {
          const model = models.find(({ id }) => id === link.model);
          const cell = model?.cells.find(({ id }) => id === link.cell);
          return (
            <li key={`${link.model} ${link.cell}`} className="border-b border-line py-2">
              <span className="text-ink-muted">{model?.name}:</span> {cell?.text}{" "}
              <span className="text-ink-muted">({condition(link)})</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function condition({ min, max, half, full, weight }: ModelLink): string {
  if (min !== undefined) return `from answer ${min}`;
  if (max !== undefined) return `up to answer ${max}`;
  if (full !== undefined) return `half from answer ${half}, full from ${full}`;
  return `weight ${weight}`;
}
