import { PartialNotice } from "@/components/assessment/partial-notice";
import { SubmitForm } from "@/components/assessment/submit-form";
import { submitAction } from "./actions";
import { monthName } from "./month-name";

/** What submitting means, and the form that does it. `unknown` is empty when all is known. */
export function SubmitSection({ teamId, unknown }: { teamId: string; unknown: string }) {
  return (
    <section aria-labelledby="submit" className="no-print mt-10 border-t border-line pt-6">
      <h2 id="submit">Submit</h2>
      <p className="mt-2 max-w-prose">
        Submitting freezes these answers as a snapshot with its results. A snapshot cannot be
        changed; the next assessment becomes a new one.
      </p>
      <PartialNotice words={unknown} />
      <SubmitForm
        teamId={teamId}
        defaultName={monthName(new Date())}
        answerHref={`/teams/${teamId}/assessment`}
        submit={submitAction.bind(null, teamId)}
      />
    </section>
  );
}
