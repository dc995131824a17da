import type { Gate } from "@/lib/domain/gates/gate";
import { summariseGates } from "@/lib/domain/gates/gate-register";
import { registerWords } from "@/lib/domain/gates/gate-words";
import { GateFacts } from "./gate-facts";

type Props = {
  gates: readonly Gate[];
  /** ISO 8601 date. */
  today: string;
};

/** The register of manual gates as part of a result; nothing where there is none. */
export function GatesSection({ gates, today }: Props) {
  if (gates.length === 0) return null;
  const summary = summariseGates(gates, today);
  return (
    <section aria-labelledby="gates" className="border-t border-line pt-6">
      <h2 id="gates">Manual gates</h2>
      <p className="mt-1 max-w-prose">
        {registerWords(summary)}{" "}
        <span className="text-ink-muted">Beside the levels, and part of none.</span>
      </p>
      <ul className="mt-3">
        {summary.gates.map((judged) => (
          <li key={judged.gate.id} className="border-t border-line py-3">
            <GateFacts judged={judged} />
          </li>
        ))}
      </ul>
    </section>
  );
}
