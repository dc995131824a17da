import type { Gate } from "@/lib/domain/gates/gate";
import { gateActions } from "@/lib/domain/gates/gate-actions";
import { waitWords } from "@/lib/domain/gates/gate-words";

type Props = {
  gates: readonly Gate[];
  /** ISO 8601 date. */
  today: string;
};

const MOST_SHOWN = 3;

/** What questionable gates ask the team to do: suggestions of their own kind, which raise no level. */
export function GatesToActOn({ gates, today }: Props) {
  const actions = gateActions(gates, today);
  if (actions.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-base">Manual gates to act on</h3>
      <ul className="mt-1">
        {actions.slice(0, MOST_SHOWN).map(({ gate, title, overdue, tolerated }) => (
          <li key={gate.id} className="border-t border-line py-2">
            <p className="leading-snug font-semibold wrap-anywhere">
              <bdi>{title}</bdi>
            </p>
            <p className="text-small text-ink-muted">
              {gate.waitHours !== null && `A change waits ${waitWords(gate.waitHours)}. `}
              {overdue && "The review is overdue. "}
              {tolerated && "Tolerated until its review. "}
              Raises no level.
            </p>
          </li>
        ))}
      </ul>
      <p className="text-small">
        <a href="#gates" className="inline-block py-1">
          {actions.length > MOST_SHOWN
            ? `All ${actions.length} of them, in the register`
            : "The register"}
        </a>
      </p>
    </>
  );
}
