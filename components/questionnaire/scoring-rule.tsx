import type { Questionnaire } from "@/lib/domain/questionnaire";

/** The rule in the words of the content, with its numbers. */
export function ScoringRule({ questionnaire }: { questionnaire: Questionnaire }) {
  const { settings, scaleRule, scoringTexts } = questionnaire;
  const [part, whole] = settings.quota;
  return (
    <section aria-labelledby="scoring" className="mt-12">
      <h2 id="scoring">How the score is made</h2>
      <p className="mt-1 max-w-prose text-ink-muted">{scaleRule}</p>
      <dl className="mt-4 border-t border-line">
        {scoringTexts.map(({ topic, text }) => (
          <div
            key={topic}
            className="border-b border-line py-3 md:grid md:grid-cols-[14rem_1fr] md:gap-x-8"
          >
            <dt className="font-semibold">{words(topic)}</dt>
            <dd className="max-w-prose">{text}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-8">The numbers in use</h3>
      <ul className="mt-2 list-disc pl-5 text-ink-muted">
        <li>A practice counts as adopted from answer {settings.threshold} of 4.</li>
        <li>
          Of the supporting practices of a level, {part} of {whole} must be adopted, rounded up.
        </li>
        <li>
          An essential practice weighs {settings.weights.essential} in the index, a supporting one{" "}
          {settings.weights.supporting}.
        </li>
        <li>
          Effort is estimated at {settings.effortDays.S}, {settings.effortDays.M} or{" "}
          {settings.effortDays.L} person-days for small, medium and large practices.
        </li>
      </ul>
    </section>
  );
}

function words(topic: string): string {
  const text = topic.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
