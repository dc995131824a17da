import { lonePractices } from "@/lib/domain/organisation/lone-practices";
import type { ComparedAnswer } from "@/lib/domain/organisation/views/comparison";
import type { AssessedRow } from "./team-row";

type Props = { differing: readonly ComparedAnswer[]; rows: readonly AssessedRow[] };

/** What each team alone has in place, and what it alone lacks: whom to ask, and about what. */
export function StandOuts({ differing, rows }: Props) {
  // Of two teams, what one lacks is what the other has.
  const alone = lonePractices(differing, rows.length).map((own) =>
    rows.length === 2 ? { ...own, lacks: [] } : own,
  );
  if (alone.every(({ has, lacks }) => has.length + lacks.length === 0)) return null;
  return (
    <section aria-labelledby="stand-outs" className="mt-12">
      <h2 id="stand-outs">
        What one team has and the {rows.length === 2 ? "other lacks" : "others lack"}
      </h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted">
        Only answers from 0 to 4 count. A practice that one of the teams does not know about, or has
        not answered, is in no list.
      </p>
      <ul className="mt-3 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {rows.map(({ team }, place) => {
          const own = alone[place];
          if (!own || own.has.length + own.lacks.length === 0) return null;
          return (
            <li key={team.id} className="min-w-0">
              <h3 className="wrap-anywhere">{team.name}</h3>
              <List name="Has alone" answers={own.has} />
              <List name="Lacks alone" answers={own.lacks} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function List({ name, answers }: { name: string; answers: readonly ComparedAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <p className="mt-1 text-small text-ink-muted">
        {name}: {answers.length}
      </p>
      <ul className="list-disc pl-5 text-small">
        {answers.map(({ practice, title }) => (
          <li key={practice}>{title}</li>
        ))}
      </ul>
    </>
  );
}
