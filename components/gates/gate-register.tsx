import { Button } from "@/components/ui/button";
import type { Gate } from "@/lib/domain/gates/gate";
import { summariseGates } from "@/lib/domain/gates/gate-register";
import { registerWords } from "@/lib/domain/gates/gate-words";
import type { JudgedGate } from "@/lib/domain/gates/judge-gate";
import { GateFacts } from "./gate-facts";
import { GateForm } from "./gate-form";
import type { GateFormAction, StoredWords } from "./gate-form-state";

export type RegisterActions = {
  /** Adds or changes a gate. */
  readonly save: GateFormAction;
  readonly remove: (gateId: string, version: number) => () => Promise<void>;
};

type Props = {
  gates: readonly StoredWords[];
  /** The id that the next gate gets. */
  nextId: string;
  /** ISO 8601 date. */
  today: string;
  actions: RegisterActions;
  /** What just happened to a gate. */
  saved: { readonly id: string; readonly words: string } | null;
};

/** The register of a draft: what the gates come to, each gate with its form, and one to add. */
export function GateRegister({ gates, nextId, today, actions, saved }: Props) {
  const summary = summariseGates(
    gates.map(({ gate }) => gate),
    today,
  );
  return (
    <>
      <h2 className="max-w-prose text-lead font-normal">{registerWords(summary)}</h2>
      <ul className="mt-4">
        {summary.gates.map((judged, place) => (
          <Item
            key={judged.gate.id}
            judged={judged}
            stored={gates[place] ?? null}
            {...{ actions, saved }}
          />
        ))}
      </ul>
      <div className="border-y border-line py-2 print:border-b-0 print:py-0">
        <GateForm
          action={actions.save}
          id={nextId}
          stored={null}
          savedId={saved?.id ?? null}
          open={gates.length === 0}
          summary={<span className="font-semibold">Add a gate</span>}
        />
      </div>
    </>
  );
}

function Item({
  judged,
  stored,
  actions,
  saved,
}: {
  judged: JudgedGate;
  stored: StoredWords | null;
  actions: RegisterActions;
  saved: Props["saved"];
}) {
  const { gate } = judged;
  if (!stored) return null;
  return (
    <li id={gate.id} className="border-t border-line pt-3 print:pb-3">
      <GateFacts judged={judged} />
      {saved?.id === gate.id && (
        <p role="status" className="mt-1 text-small font-semibold">
          {saved.words}
        </p>
      )}
      <div className="no-print mt-1 grid grid-cols-[1fr_auto] items-start gap-x-6">
        <GateForm
          action={actions.save}
          id={gate.id}
          stored={stored}
          savedId={saved?.id ?? null}
          summary={<Named verb="Change" gate={gate} />}
        />
        <form action={actions.remove(gate.id, stored.version)}>
          <Button look="plain">
            <Named verb="Remove" gate={gate} />
          </Button>
        </form>
      </div>
    </li>
  );
}

function Named({ verb, gate }: { verb: string; gate: Gate }) {
  return (
    <>
      {verb} <span className="sr-only">{gate.stage}</span>
    </>
  );
}
