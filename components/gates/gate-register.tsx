import { READING_TABLE } from "@/components/models/reading-tables";
import { DateText } from "@/components/ui/date-text";
import type { Gate } from "@/lib/domain/gates/gate";
import { gateClass, isOverdue, totalWait } from "@/lib/domain/gates/judge-gates";
import { CLASS_WORDS, hoursWords, REASON_WORDS, waitSentence } from "./gate-words";

type Props = {
  gates: readonly Gate[];
  /** ISO 8601 time by which a review is overdue or not. */
  asOf: string;
};

/** The manual gates of a team: which are questionable, which reviews are overdue, what they cost. */
export function GateRegister({ gates, asOf }: Props) {
  return (
    <section aria-labelledby="gates" className="mt-12 border-t border-line pt-6">
      <h2 id="gates">Manual gates</h2>
      {gates.length === 0 ? (
        <p className="mt-1 max-w-prose text-ink-muted">No manual gate is registered.</p>
      ) : (
        <>
          <p className="mt-1 max-w-prose">{waitSentence(totalWait(gates), gates.length)}</p>
          <table className={READING_TABLE}>
            <thead>
              <tr>
                {["Stage", "Reason", "Class", "Typical wait", "Owner", "Review by"].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {gates.map((gate) => (
                <GateRow key={gate.id} gate={gate} asOf={asOf} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function GateRow({ gate, asOf }: { gate: Gate; asOf: string }) {
  const { stage, reason, owner, waitHours, reviewBy } = gate;
  const isQuestionable = gateClass(reason) === "questionable";
  return (
    <tr>
      <th scope="row">
        <bdi>{stage}</bdi>
      </th>
      <td data-label="Reason">{REASON_WORDS[reason]}</td>
      <td data-label="Class" className={isQuestionable ? "font-semibold text-hold" : ""}>
        {CLASS_WORDS[gateClass(reason)]}
      </td>
      <td data-label="Typical wait">{waitHours === null ? "not known" : hoursWords(waitHours)}</td>
      <td data-label="Owner">{owner ? <bdi>{owner}</bdi> : "nobody named"}</td>
      <td data-label="Review by">
        {reviewBy === null ? "no date" : <DateText iso={reviewBy} />}
        {isOverdue(gate, asOf.slice(0, 10)) && (
          <strong className="block font-semibold text-hold">Overdue</strong>
        )}
      </td>
    </tr>
  );
}
