import { type CellLink, linksByCell } from "@/lib/domain/models/model-links";
import type { Practice, PublishedModel, PublishedModelCell } from "@/lib/domain/questionnaire";
import { conditionWords } from "./model-words";

type Props = { model: PublishedModel; practices: readonly Practice[] };

const TABLE = [
  "mt-3 w-full border-collapse table-fixed max-sm:block [&_tbody]:max-sm:block [&_tr]:max-sm:block",
  "[&_thead]:max-sm:sr-only [&_th]:max-sm:block [&_td]:max-sm:block [&_tr]:border-t [&_tr]:border-line",
  "[&_th]:py-2 [&_th]:pr-6 [&_th]:text-left [&_th]:align-top [&_th]:font-normal [&_tr:target]:bg-raised",
  "[&_td]:py-2 [&_td]:align-top [&_td]:max-sm:pt-0 [&_thead_th]:text-small [&_thead_th]:text-ink-muted",
].join(" ");

/** Every cell of a model with the practices that speak for it. */
export function ModelMapping({ model, practices }: Props) {
  const links = linksByCell(practices, model.id);
  const categories = [...new Set(model.cells.map(({ category }) => category ?? null))];
  return (
    <section aria-labelledby="mapping" className="mt-10">
      <h2 id="mapping">How our practices map to it</h2>
      <p className="mt-1 max-w-prose text-ink-muted">
        Each cell with the practices whose answers speak for it, and from which answer on.
      </p>
      {categories.map((category) => (
        <table key={category ?? ""} className={TABLE}>
          <caption className={category === null ? "sr-only" : "pt-5 text-left text-lead"}>
            {category ?? "Cells"}
          </caption>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">Practices</th>
            </tr>
          </thead>
          <tbody>
            {model.cells
              .filter((cell) => (cell.category ?? null) === category)
              .map((cell) => (
                <CellRow key={cell.id} model={model} cell={cell} links={links.get(cell.id) ?? []} />
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function CellRow({
  model,
  cell,
  links,
}: {
  model: PublishedModel;
  cell: PublishedModelCell;
  links: readonly CellLink[];
}) {
  const level = model.levels.find(({ id }) => id === cell.level)?.name;
  return (
    <tr id={cell.id}>
      <th scope="row">
        {cell.text}
        {level && <span className="block text-small text-ink-muted">{level}</span>}
      </th>
      <td>
        {links.length === 0 && <span className="text-ink-muted">Left out on purpose</span>}
        {links.map(({ practice, link }) => (
          <p key={practice.id}>
            <a href={`/questionnaire/${practice.area}#${practice.id}`}>{practice.title}</a>{" "}
            <span className="text-small text-ink-muted">({conditionWords(link)})</span>
          </p>
        ))}
      </td>
    </tr>
  );
}
