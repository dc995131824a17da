import { practiceById } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Roadmap } from "@/lib/domain/roadmap";

/** How the plan was made and what it leaves aside. */
export function RoadmapRemarks({
  questionnaire,
  roadmap,
}: {
  questionnaire: Questionnaire;
  roadmap: Roadmap;
}) {
  const { S, M, L } = questionnaire.settings.effortDays;
  return (
    <section aria-labelledby="method" className="border-t border-line pt-6">
      <h2 id="method">How this plan is made</h2>
      <div className="mt-2 max-w-prose space-y-2">
        <p>
          It brings every area to one level before work for the next begins, and puts nothing before
          what it needs. Unknown answers count as nothing in place.
        </p>
        <p>
          Days are estimates: {S} person-days from nothing for a small practice, {M} for a medium
          and {L} for a large one, less what is already in place. Value, from 1 to 10, says how many
          outcomes and other practices an action serves.
        </p>
        {roadmap.ignoredPrerequisites.map(({ practice, prerequisite }) => (
          <p key={practice + prerequisite}>
            {`${practiceById(questionnaire, practice).title} would normally need ${practiceById(questionnaire, prerequisite).title} first. The team’s profile leaves that out of scope, so the plan does without it.`}
          </p>
        ))}
      </div>
    </section>
  );
}
