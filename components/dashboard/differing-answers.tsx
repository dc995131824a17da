import { CsvLink } from "@/components/history/csv-link";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { ComparedAnswer } from "@/lib/domain/organisation/views/comparison";
import type { AreaHeading } from "./area-heading";
import { compareFileHref } from "./compare-address";
import { countOf } from "./number-words";
import type { AssessedRow } from "./team-row";

type Props = {
  differing: readonly ComparedAnswer[];
  rows: readonly AssessedRow[];
  areas: readonly AreaHeading[];
};

const FIRST = "py-1 text-left align-bottom text-small font-normal text-ink-muted";
const HEAD = "py-1 pl-4 text-left align-bottom text-small font-normal text-ink-muted";
const CELL = "border-t border-line py-2 pl-4 text-small";

/** Every practice that the teams answered differently, with what each said. */
export function DifferingAnswers({ differing, rows, areas }: Props) {
  return (
    <section aria-labelledby="differing" className="mt-12">
      <h2 id="differing">
        {differing.length === 0
          ? "The teams gave the same answers"
          : `${countOf(differing.length, "practice")} ${differing.length === 1 ? "is" : "are"} answered differently`}
      </h2>
      {differing.length > 0 && (
        <>
          <p className="mt-1 mb-2 max-w-prose text-small text-ink-muted">
            Answers run from 0, not at all, to 4, fully. A tick: the team has the practice in place.
          </p>
          <ScrollBox label="Answers that differ">
            <table className="w-full border-separate border-spacing-0">
              <caption className="sr-only">Practices that are answered differently</caption>
              <thead>
                <tr>
                  <th scope="col" className={FIRST}>
                    Practice
                  </th>
                  {rows.map(({ team }) => (
                    <th
                      key={team.id}
                      scope="col"
                      className={`${HEAD} min-w-28 sm:min-w-36 wrap-anywhere`}
                    >
                      {team.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {differing.map((answer) => (
                  <Line key={answer.practice} answer={answer} rows={rows} areas={areas} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <CsvLink href={compareFileHref(rows, "answers.csv")} what="Answers that differ" />
        </>
      )}
    </section>
  );
}

function Line({ answer, rows, areas }: { answer: ComparedAnswer } & Omit<Props, "differing">) {
  const { practice, title, area, choices, adopted } = answer;
  return (
    <tr>
      <th scope="row" className="min-w-48 border-t border-line py-2 pr-2 text-left font-medium">
        <a href={`/questionnaire/${area}#${practice}`} className="inline-block py-0.5">
          {title}
        </a>
        <span className="block text-small font-normal text-ink-muted">
          {areas.find(({ id }) => id === area)?.name ?? area}
        </span>
      </th>
      {rows.map(({ team }, place) => (
        <td key={team.id} className={CELL}>
          {adopted[place] ? (
            <strong>✓ {choiceWord(choices[place])}</strong>
          ) : (
            choiceWord(choices[place])
          )}
        </td>
      ))}
    </tr>
  );
}

function choiceWord(choice: ComparedAnswer["choices"][number] | undefined): string {
  if (choice === null || choice === undefined) return "not answered";
  if (choice === "not-asked") return "not asked";
  if (choice === "NA") return "does not apply";
  return choice === "DK" ? "don’t know" : String(choice);
}
