import { LevelChip } from "@/components/ui/level-chip";
import type { AppliesIf, Practice, Questionnaire } from "@/lib/domain/questionnaire";
import { PracticeSources } from "./practice-sources";

type Props = { practice: Practice; questionnaire: Questionnaire };

const EFFORT_NAMES = { S: "Small", M: "Medium", L: "Large" } as const;

/** One practice in full: question, five answers, why, effort, what comes first and sources. */
export function PracticeArticle({ practice, questionnaire }: Props) {
  const { id, title, level, essential, question, hint, options, nextAction, risk } = practice;
  const name = questionnaire.levels.find((entry) => entry.rank === level)?.name;
  return (
    <article aria-labelledby={id} className="border-t border-line py-8">
      <p className="flex items-center gap-2 text-small text-ink-muted">
        <LevelChip level={{ low: level, high: level }} /> {name} ·{" "}
        {essential ? "essential" : "supporting"}
      </p>
      <h2 id={id} className="mt-1">
        <a href={`#${id}`} className="text-ink no-underline hover:underline">
          {title}
        </a>
      </h2>
      <p className="mt-1 max-w-prose text-lead">{question}</p>
      <p className="mt-1 max-w-prose text-ink-muted">{hint}</p>
      <ol start={0} className="mt-3 max-w-prose border-t border-line">
        {options.map((option, value) => (
          <li key={option} className="grid grid-cols-[2rem_1fr] border-b border-line py-2">
            <span className="text-ink-muted">{value}</span>
            {option}
          </li>
        ))}
      </ol>
      <dl className="mt-4 grid max-w-prose gap-3">
        <Fact name="If it is missing">{risk}</Fact>
        <Fact name="First step">{nextAction}</Fact>
        <Fact name="Improves">
          {practice.improves.map((outcome) => questionnaire.outcomes[outcome]).join(", ")}
        </Fact>
        <Fact name="Effort">
          {EFFORT_NAMES[practice.effort]}, about {practice.effortDays} person-days.{" "}
          {questionnaire.effortScale[practice.effort]}
        </Fact>
        <Prerequisites practice={practice} questionnaire={questionnaire} />
        {practice.appliesIf !== "always" && (
          <Fact name="Asked only if">{conditions(practice.appliesIf, questionnaire)}</Fact>
        )}
      </dl>
      <PracticeSources practice={practice} models={questionnaire.models} />
    </article>
  );
}

function Prerequisites({ practice, questionnaire }: Props) {
  if (practice.requires.length === 0) return null;
  const needed = questionnaire.practices.filter((other) => practice.requires.includes(other.id));
  return (
    <Fact name="Needs first">
      {needed.map((other, place) => (
        <span key={other.id}>
          {place > 0 && ", "}
          <a href={`/questionnaire/${other.area}#${other.id}`}>{other.title}</a>
        </span>
      ))}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[9rem_1fr]">
      <dt className="text-small leading-6 text-ink-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function conditions(appliesIf: AppliesIf, { profile }: Questionnaire): string {
  if (appliesIf === "always") return "";
  const questions = profile.filter((flag) => appliesIf.any.includes(flag.id));
  return questions.map((flag) => `“${flag.question}” is answered yes`).join(", or ");
}
