import type { ReactNode } from "react";
import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { PublishedModel } from "@/lib/domain/questionnaire";
import { ModelSource } from "./model-source";

type Props = { model: PublishedModel; rule: ModelRule };

/** How a published model is scored, whose it is, and where we read it in our own way. */
export function ModelArticle({ model, rule: { about } }: Props) {
  return (
    <>
      <dl className="border-t border-line">
        <Fact name="How it is scored">{about.scored}</Fact>
        {model.levels.length > 0 && (
          <Fact name="Levels, lowest first">
            {model.levels.map(({ name }) => name).join(" · ")}
          </Fact>
        )}
        <Fact name="Where it comes from">
          <ModelSource model={model} />
        </Fact>
        <Fact name="Licence">{about.licence}</Fact>
      </dl>
      <section aria-labelledby="differs" className="mt-10">
        <h2 id="differs">Where we differ on purpose</h2>
        <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5">
          {about.differs.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-b border-line py-3 md:grid md:grid-cols-[14rem_1fr] md:gap-x-8">
      <dt className="font-semibold">{name}</dt>
      <dd className="max-w-prose">{children}</dd>
    </div>
  );
}
