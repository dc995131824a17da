import type { PublishedModel } from "@/lib/domain/questionnaire";
import { modelHref } from "./model-words";

/** The published models that the answers also speak for. */
export function PublishedModels({ models }: { models: readonly PublishedModel[] }) {
  return (
    <section aria-labelledby="models" className="mt-12">
      <h2 id="models">Published models behind the practices</h2>
      <p className="mt-1 max-w-prose text-ink-muted">
        Most answers also give evidence for models that others published. Each keeps its own rule
        and is never merged into a Tidemark level. All texts here are in our own words.{" "}
        <a href="/questionnaire/models">What each of them is</a>
      </p>
      <ul className="mt-4 border-t border-line">
        {models.map(({ id, name, authors, year, cells, aggregation }) => (
          <li
            key={id}
            className="border-b border-line py-3 md:grid md:grid-cols-[22rem_1fr] md:gap-x-8"
          >
            <div>
              <a href={modelHref(id)} className="font-semibold">
                {name}
              </a>
              <p className="text-small text-ink-muted">
                {authors}, {year} · {cells.length} {cells.length === 1 ? "cell" : "cells"}
              </p>
            </div>
            <p className="max-w-prose text-small">{aggregation}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
