import { listOf } from "@/components/results/words";
import type { AreaChange } from "@/lib/domain/area-change";
import { areaName } from "@/lib/domain/look-up";
import { causeWords, levelStep, possibleWords } from "./change-words";
import { ChangedAnswersTable } from "./changed-answers-table";
import { CsvLink, pairFile } from "./csv-link";
import type { ComparedPair } from "./history-types";

/** Every answer that changed, by area, with the level that it changed. */
export function ChangedAnswers({ pair }: { pair: ComparedPair }) {
  const { areas, changes, reworded } = pair.comparison;
  const touched = areas.filter(({ causes }) => causes.length > 0);
  const still = areas.filter(({ causes, level }) => causes.length === 0 && level.after !== null);
  const names = still.map(({ id }) => areaName(pair.questionnaire, id));
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Answers that changed</h2>
      {changes.length === 0 && (
        <p className="mt-2 max-w-prose">
          Every practice has the same answer in both snapshots, so every level is the same.
        </p>
      )}
      {touched.toSorted(movedFirst).map((area) => (
        <AreaGroup key={area.id} area={area} pair={pair} />
      ))}
      {changes.length > 0 && names.length > 0 && (
        <p className="mt-6 max-w-prose text-ink-muted">No answer changed in {listOf(names)}.</p>
      )}
      {reworded.length > 0 && (
        <p className="mt-2 max-w-prose text-ink-muted">
          {`Same answer, other note, reason or link: ${listOf(reworded.map(({ title }) => title))}.`}
        </p>
      )}
      {changes.length > 0 && (
        <CsvLink href={pairFile(pair, "answers.csv")} what="Answers that changed" />
      )}
      <p className="mt-2 max-w-prose text-small text-ink-muted">
        Answers are reported by the team itself, one answer each time. No statistics can say more
        about a change than the answers do.
      </p>
    </section>
  );
}

function AreaGroup({ area, pair }: { area: AreaChange; pair: ComparedPair }) {
  const { questionnaire, newer } = pair;
  const moved = hasMoved(area);
  const step = area.compared
    ? levelStep(questionnaire, area.level)
    : "left out, too many answers do not apply";
  const why = `${moved ? "because " : ""}${causeWords(area.causes)}`;
  const open = possibleWords(questionnaire, area.level);
  const heading = `answers-${area.id}`;
  return (
    <section aria-labelledby={heading} className="mt-6">
      <h3 id={heading} className="text-lead">
        {areaName(questionnaire, area.id)}: {step}, <span className="font-normal">{why}</span>
      </h3>
      {open && <p className="mt-1 max-w-prose text-small text-ink-muted">{open}</p>}
      <ChangedAnswersTable
        changes={area.causes}
        caption={`${areaName(questionnaire, area.id)}, answers before and now`}
        results={`/teams/${newer.head.teamId}/results/${newer.head.id}`}
      />
    </section>
  );
}

function hasMoved({ level: { before, after } }: AreaChange): boolean {
  return before?.low !== after?.low;
}

/** Areas whose level moved come first, the others keep their order. */
function movedFirst(one: AreaChange, other: AreaChange): number {
  return Number(hasMoved(other)) - Number(hasMoved(one));
}
