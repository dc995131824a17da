import type { ShownReading } from "./shown-reading";

/** A practice by its title, linked to its answer in the results. */
export function PracticeLink({ id, shown }: { id: string; shown: ShownReading }) {
  const title = shown.practices.find((practice) => practice.id === id)?.title ?? id;
  return <a href={`${shown.resultsHref}#${id}`}>{title}</a>;
}
