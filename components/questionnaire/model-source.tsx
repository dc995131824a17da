import { modelSource } from "@/lib/domain/models/model-source";
import type { PublishedModel } from "@/lib/domain/questionnaire";

/** "Source: Jez Humble, David Farley, 2010", linked to where it was published. */
export function ModelSource({ model }: { model: PublishedModel }) {
  const { url, remark } = modelSource(model);
  const name = `${model.authors}, ${model.year}`;
  return (
    <>
      {"Source: "}
      {url === null ? (
        name
      ) : (
        <a href={url} rel="noopener noreferrer">
          {name}
        </a>
      )}
      {remark && ` (${remark})`}
    </>
  );
}
