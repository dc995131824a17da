import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { PublishedModel } from "@/lib/domain/questionnaire";
import { KIND_WORDS, modelHref } from "./model-words";

type Props = { models: readonly PublishedModel[]; rules: readonly ModelRule[] };

/** Every published model with what it is and what comes out of it. */
export function ModelList({ models, rules }: Props) {
  return (
    <ul className="border-t border-line">
      {models.map(({ id, name, authors, year, cells }) => {
        const rule = rules.find(({ model }) => model === id);
        return (
          <li
            key={id}
            className="border-b border-line py-4 md:grid md:grid-cols-[22rem_1fr] md:gap-x-8"
          >
            <div>
              <a href={modelHref(id)} className="font-semibold">
                {name}
              </a>
              <p className="text-small text-ink-muted">
                {authors}, {year}
              </p>
              <p className="text-small text-ink-muted">
                {rule && `${KIND_WORDS[rule.kind]} · `}
                {cells.length} cells
              </p>
            </div>
            <p className="max-w-prose max-md:mt-2">{rule?.about.what}</p>
          </li>
        );
      })}
    </ul>
  );
}
