import { choicesOf } from "@/lib/domain/answers";
import { levelName } from "@/lib/domain/format-figure";
import { areaName } from "@/lib/domain/look-up";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Report } from "@/lib/domain/report";
import { strengthsOf } from "@/lib/domain/strengths";

const MOST = 6;

/** What the team does best, so that it is kept and shared. */
export function Strengths({
  report: { questionnaire, answers },
  practices,
}: {
  report: Report;
  practices: readonly Practice[];
}) {
  const strengths = strengthsOf(practices, choicesOf(answers), MOST);
  if (strengths.length === 0) return null;
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths">What is fully in place</h2>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {strengths.map(({ id, title, area, level }) => (
          <li key={id} className="border-t border-line py-2">
            <a href={`#${id}`} className="font-semibold text-ink no-underline hover:underline">
              {title}
            </a>
            <span className="block text-small text-ink-muted">
              {levelName(questionnaire, level)} practice in {areaName(questionnaire, area)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
