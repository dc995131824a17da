import type { BlockersText, BlockerText } from "@/lib/domain/describe-blockers";
import { levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { countOf } from "./words";

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
            {need === of.length
              ? `${need === 1 ? "This one" : `All ${need}`} at ${levelName(questionnaire, level)}:`
              : `Any ${need} of these ${of.length} at ${levelName(questionnaire, level)}:`}
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
    parts.push(`any ${need} of ${countOf(of.length, "supporting practice")}`);
  }
  return parts.join(" and ");
}

function Items({ blockers }: { blockers: readonly BlockerText[] }) {
  return (
    <ul className="mt-2">
      {blockers.map((blocker) => (
        <li
          key={blocker.id}
          className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[15rem_1fr_1fr]"
        >
          <p>
            <a href={`#${blocker.id}`} className="font-semibold text-ink underline">
              {blocker.title}
            </a>
          </p>
          <p>
            <Label>Today</Label>
            {blocker.from ?? unknown(blocker)}
          </p>
          <p>
            <Label>Enough</Label>
            {blocker.to}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Label({ children }: { children: string }) {
  return <span className="block text-label text-ink-muted">{children}</span>;
}

function unknown({ why }: BlockerText): string {
  return why === "unanswered" ? "Not answered." : "Don’t know.";
}
