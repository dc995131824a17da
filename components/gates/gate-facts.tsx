import { ShortDate } from "@/components/dashboard/short-date";
import { classWords, REASON_WORDS, waitWords } from "@/lib/domain/gates/gate-words";
import type { JudgedGate } from "@/lib/domain/gates/judge-gate";

/** One gate in words: where it is, why, whose, how long a change waits, and its review. */
export function GateFacts({ judged }: { judged: JudgedGate }) {
  const { gate, overdue } = judged;
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0">
        <h3 className="wrap-anywhere">
          <bdi>{gate.stage}</bdi>
        </h3>
        <p className="text-small text-ink-muted">{REASON_WORDS[gate.reason]}</p>
        <p className={`text-small ${judged.class === "questionable" ? "font-semibold" : ""}`}>
          {classWords(judged)}
        </p>
      </div>
      <dl className="grid grid-cols-3 gap-x-4 text-small [&_dt]:text-ink-muted">
        <div className="min-w-0 wrap-anywhere">
          <dt>Owner</dt>
          <dd>
            {gate.owner ? <bdi>{gate.owner}</bdi> : <span className="text-ink-muted">nobody</span>}
          </dd>
        </div>
        <div>
          <dt>Typical wait</dt>
          <dd>{waitWords(gate.waitHours)}</dd>
        </div>
        <div>
          <dt>Review by</dt>
          <dd>
            {gate.reviewBy === null ? (
              <span className="text-ink-muted">no date</span>
            ) : (
              <span className="whitespace-nowrap">
                <ShortDate iso={gate.reviewBy} />
              </span>
            )}
            {overdue && <strong className="block text-hold">overdue</strong>}
          </dd>
        </div>
      </dl>
    </div>
  );
}
