import type { WhatIf } from "@/lib/domain/roadmap/what-if";
import { comparisonRows, comparisonSentence, type Names } from "./what-if-words";

const TABLE = [
  "mt-3 w-full border-separate border-spacing-0 text-left text-small wrap-break-word",
  "[&_th]:border-t [&_th]:border-line [&_th]:py-1 [&_th]:pr-3 [&_th]:font-normal [&_th]:align-top",
  "[&_td]:border-t [&_td]:border-line [&_td]:py-1 [&_td]:pr-2 [&_td]:align-top",
  "[&_thead_th]:border-0 [&_thead_th]:text-small [&_thead_th]:text-ink-muted",
  "[&_tr[data-moved]]:font-semibold [&_tr[data-moved]_th]:font-semibold",
].join(" ");

/** Today beside what might be: every figure, what moved in bold, and which actions come or go. */
export function Comparison({ shown, names }: { shown: WhatIf; names: Names }) {
  const { before, after } = shown;
  return (
    <section
      aria-labelledby="comparison"
      className="rounded-control border border-transparent bg-raised px-4 py-3"
    >
      <h2 id="comparison">Today and then</h2>
      <p role="status" className="mt-1">
        {comparisonSentence(shown, names)}
      </p>
      <table className={TABLE}>
        <caption className="sr-only">Figures today and with these answers</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Today</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {comparisonRows(shown, names).map(({ name, before: today, after: then }) => (
            <tr key={name} data-moved={today === then ? undefined : ""}>
              <th scope="row">{name}</th>
              <td>{today}</td>
              <td>{today === then ? then : `→ ${then}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Moved title="No longer on the plan" from={before.steps} to={after.steps} names={names} />
      <Moved title="New on the plan" from={after.steps} to={before.steps} names={names} />
    </section>
  );
}

/** The steps of one plan that the other does not have. */
function Moved({
  title,
  from,
  to,
  names,
}: {
  title: string;
  from: readonly string[];
  to: readonly string[];
  names: Names;
}) {
  const only = from.filter((id) => !to.includes(id));
  if (only.length === 0) return null;
  return (
    <div className="mt-3 text-small">
      <h3 className="text-small">{title}</h3>
      <ul className="list-disc pl-5">
        {only.map((id) => (
          <li key={id}>{names.steps[id] ?? id}</li>
        ))}
      </ul>
    </div>
  );
}
