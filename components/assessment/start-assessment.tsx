import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { minutesWords } from "./minutes-words";
import { ProfileSummary } from "./profile-summary";

type Props = {
  teamId: string;
  questionnaire: Questionnaire;
  profile: readonly string[];
  counts: { readonly full: number; readonly quick: number };
  start: (form: FormData) => Promise<void>;
  /** What the draft starts from; null when it starts empty. */
  from: DraftStart | null;
};

type DraftStart = {
  readonly name: string;
  readonly submittedAt: string;
  readonly isWithdrawn: boolean;
  readonly answered: number;
};

/** Before the first answer: how long it takes, what is asked and how to choose. */
export function StartAssessment({ teamId, questionnaire, profile, counts, start, from }: Props) {
  return (
    <div className="grid gap-x-16 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem]">
      <form action={start}>
        <fieldset>
          <legend className="text-title font-semibold">How much would you like to answer?</legend>
          <p className="mb-4 mt-1 text-ink-muted">
            You can stop at any time and go on later. The minutes are a guess.
          </p>
          <ModeChoice
            mode="full"
            name="Full"
            length={`${counts.full} practices, ${minutesWords(counts.full)}`}
            text="Everything that applies to your team, for every level."
          />
          <ModeChoice
            mode="quick"
            name="Quick"
            length={`${counts.quick} practices, ${minutesWords(counts.quick)}`}
            text="The essential practices up to Intermediate. Going on to the full assessment later keeps every answer."
          />
        </fieldset>
        {from && <StartsFrom {...from} />}
        <Button type="submit" className="mt-6">
          Start answering
        </Button>
        <h2 className="mt-10">How to choose</h2>
        <p className="mt-2 max-w-prose">{questionnaire.scaleRule}</p>
      </form>
      <ProfileSummary teamId={teamId} questionnaire={questionnaire} profile={profile} />
    </div>
  );
}

function StartsFrom({ name, submittedAt, isWithdrawn, answered }: DraftStart) {
  return (
    <p className="mt-6 max-w-prose">
      {`The draft starts from the ${answered === 1 ? "one answer" : `${answered} answers`} of the snapshot of `}
      <DateText iso={submittedAt} />
      {name && (
        <>
          , “<bdi>{name}</bdi>”
        </>
      )}
      {isWithdrawn && ", which was withdrawn"}. Change what is different now.
    </p>
  );
}

function ModeChoice(props: { mode: string; name: string; length: string; text: string }) {
  return (
    <label className="-mt-px grid grid-cols-[1.25rem_1fr] gap-3 border border-line px-4 py-3 hover:bg-raised has-checked:bg-raised has-checked:shadow-[inset_3px_0_var(--accent)]">
      <input
        type="radio"
        name="mode"
        value={props.mode}
        defaultChecked={props.mode === "full"}
        className="mt-0.5"
      />
      <span>
        <span className="font-semibold">{props.name}:</span> {props.length}
        <span className="block text-small text-ink-muted">{props.text}</span>
      </span>
    </label>
  );
}
