"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { PlanInput } from "@/lib/domain/roadmap/make-plan";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { WhatIf } from "@/lib/domain/roadmap/what-if";
import { Comparison } from "./comparison";
import { keepAlike } from "./keep-alike";
import { type Planner, startPlanner } from "./planner";
import { readAnswers } from "./read-answers";
import { comparisonSentence, type Names } from "./what-if-words";

/** Where the comparison is not beside the fields, its sentence stays in sight below them. */
const BAR =
  "no-print sticky bottom-0 -mx-4 border-t border-line-strong bg-raised px-4 py-2 text-small lg:hidden";

type Props = {
  /** What today's plan is made from; its answers are those that the address supposes. */
  input: PlanInput;
  /** As the server made it for the same input. */
  initial: WhatIf;
  names: Names;
  /** The fields `try-<practice>`, boxes `done-<practice>`, and a button. */
  children: ReactNode;
};

/**
 * Shows what changes while answers are tried out. The address follows, so that it can be kept;
 * without JavaScript the form sends it.
 */
export function WhatIfForm({ input, initial, names, children }: Props) {
  // Today stays what it is, so only the other side is worked out again.
  const [after, setAfter] = useState(initial.after);
  const planner = useRef<Planner>(null);
  useEffect(() => {
    planner.current = startPlanner(setAfter);
    return () => planner.current?.close();
  }, []);

  function follow(form: HTMLFormElement, changed: EventTarget) {
    keepAlike(form, changed);
    const request = { ...input.request, answers: readAnswers(form) };
    // First of all, so that the worker plans while the address is put right.
    planner.current?.ask({ ...input, request });
    const query = planQuery(request);
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  }

  const shown = { before: initial.before, after };
  return (
    <form
      autoComplete="off"
      onChange={({ currentTarget, target }) => follow(currentTarget, target)}
      className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]"
    >
      <div className="min-w-0 lg:order-2 lg:sticky lg:top-4">
        <Comparison shown={shown} names={names} />
      </div>
      <div className="min-w-0">{children}</div>
      <p aria-hidden className={BAR}>
        {comparisonSentence(shown, names)}
      </p>
    </form>
  );
}
