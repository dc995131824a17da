import type { BlockersText, BlockerText } from "@/lib/domain/describe-blockers";
import { levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { capital, countOf } from "./words";

/** What holds an area back from its next reachable level: essential ones, and "any k of". */
export function BlockerList({
  questionnaire,
  blockers,
}: {
  questionnaire: Questionnaire;
  blockers: BlockersText;
}) {
  const target = levelName(questionnaire, blockers.target);
  return (
    <div className="mt-4">
      <h3>{`To reach ${target}: ${sentence(blockers)}`}</h3>
      {blockers.essential.length > 0 && <Items blockers={blockers.essential} />}
      {blockers.anyOf.map(({ level, need, of }) => (
        <div key={level}>
          <h4 className="mt-4 font-semibold">
            {`${capital(choiceOf(need, of.length))} at ${levelName(questionnaire, level)}`}
          </h4>
          <Items blockers={of} />
        </div>
      ))}
    </div>
  );
}

function sentence({ essential, anyOf }: BlockersText): string {
  const parts = essential.length > 0 ? [countOf(essential.length, "essential practice")] : [];
  for (const { need, of } of anyOf) {
    parts.push(choiceOf(need, of.length));
  }
  return parts.join(" and ");
}

function choiceOf(need: number, of: number): string {
  return need === of
    ? countOf(need, "supporting practice")
    : `any ${need} of ${of} supporting practices`;
}

/** Here and not on each item: what an item does not repeat is not sent. */
const ITEMS = [
  "mt-2 [&>li]:grid [&>li]:gap-x-6 [&>li]:gap-y-1 [&>li]:border-t [&>li]:border-line [&>li]:py-3",
  "[&>li]:sm:grid-cols-[15rem_1fr_1fr] [&_a]:font-semibold [&_a]:text-ink",
  "[&_small]:block [&_small]:text-label [&_small]:text-ink-muted",
].join(" ");

function Items({ blockers }: { blockers: readonly BlockerText[] }) {
  return (
    <ul className={ITEMS}>
      {blockers.map((blocker) => (
        <li key={blocker.id}>
          <p>
            <a href={`#${blocker.id}`}>{blocker.title}</a>
          </p>
          <p>
            <small>Today</small>
            {blocker.from ?? unknown(blocker)}
          </p>
          <p>
            <small>Needed</small>
            {blocker.to}
          </p>
        </li>
      ))}
    </ul>
  );
}

function unknown({ why }: BlockerText): string {
  return why === "unanswered" ? "Not answered." : "Don’t know.";
}
