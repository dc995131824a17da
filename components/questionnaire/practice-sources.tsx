import type { Practice, PublishedModel } from "@/lib/domain/questionnaire";
import { cellHref, conditionWords } from "./model-words";

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
              <span className="text-ink-muted">{model?.name}:</span>{" "}
              <a href={cellHref(link)}>{cell?.text}</a>{" "}
              <span className="text-ink-muted">({conditionWords(link)})</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
