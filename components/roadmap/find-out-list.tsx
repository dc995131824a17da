import { areaName, practiceById } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { FindOut } from "@/lib/domain/roadmap";

/** Unknown answers that may already be good enough: asking costs nothing, so it comes first. */
export function FindOutList({
  questionnaire,
  findOut,
}: {
  questionnaire: Questionnaire;
  findOut: readonly FindOut[];
}) {
  if (findOut.length === 0) return null;
  return (
    <section aria-labelledby="find-out">
      <h2 id="find-out">First find out, no effort planned</h2>
      <ul className="mt-3">
        {findOut.map(({ practice: id, why }) => {
          const practice = practiceById(questionnaire, id);
          return (
            <li
              key={id}
              className="grid gap-x-8 gap-y-1 border-t border-line py-3 md:grid-cols-[17rem_1fr]"
            >
              <div>
                <h3>{practice.title}</h3>
                <p className="text-small text-ink-muted">
                  {areaName(questionnaire, practice.area)}
                </p>
              </div>
              <div className="max-w-prose">
                <p>
                  {practice.question} {practice.hint}
                </p>
                <p className="text-small text-ink-muted">{why}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
