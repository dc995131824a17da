import { countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { ComparedPair } from "./history-types";

/** Why the older snapshot is read again, and how; nothing where both were asked alike. */
export function NotAlike({ pair }: { pair: ComparedPair }) {
  const { differences, noLongerAsked } = pair.comparison;
  if (differences.length === 0) return null;
  const day = formatDay(pair.older.head.submittedAt);
  return (
    <Notice look="hold">
      <div>
        <p className="font-semibold">The two snapshots were not asked alike</p>
        <ul className="mt-1 text-small">
          {differences.map((difference) => (
            <li key={difference}>{sentenceOf(difference, pair)}</li>
          ))}
        </ul>
        <p className="mt-1 max-w-prose text-small">
          {`So the answers of ${day} are scored again like the newer ones, under “Before”. What the team was told then stands under “As submitted”.`}
          {noLongerAsked > 0 &&
            ` ${countOf(noLongerAsked, "answer")} of then ${noLongerAsked === 1 ? "has" : "have"} no question in the newer snapshot.`}
        </p>
      </div>
    </Notice>
  );
}

function sentenceOf(
  difference: ComparedPair["comparison"]["differences"][number],
  { older, newer }: ComparedPair,
): string {
  switch (difference) {
    case "version":
      return `The questionnaire went from version ${older.head.questionnaireVersion} to ${newer.head.questionnaireVersion}.`;
    case "mode":
      return `The older one is a ${older.head.mode} assessment, the newer one a ${newer.head.mode} one.`;
    case "profile":
      return "What the team says it does changed, and with it which practices apply.";
    case "content":
      return "The questionnaire scores otherwise under the same version number.";
  }
}
