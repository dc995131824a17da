import { countOf } from "@/components/results/words";
import { formatDay } from "@/components/ui/date-text";
import { formatIndex } from "@/lib/domain/format-figure";
import type { Outcome, WhatIf } from "@/lib/domain/roadmap/what-if";

/** What the comparison calls things: levels by rank from 0, areas and steps by id. */
export type Names = {
  readonly levels: readonly string[];
  readonly areas: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
};

export type Row = { readonly name: string; readonly before: string; readonly after: string };

/** The figures of both sides: overall, index, blockers, plan, then each area. */
export function comparisonRows({ before, after }: WhatIf, names: Names): readonly Row[] {
  const row = (name: string, say: (outcome: Outcome) => string): Row => ({
    name,
    before: say(before),
    after: say(after),
  });
  const level = (rank: number | null | undefined) =>
    rank === null || rank === undefined ? "–" : `${rank} ${names.levels[rank] ?? ""}`;
  return [
    row("Overall", ({ standing }) => level(standing.overall)),
    row("Index", ({ standing }) => formatIndex(standing.index)),
    row("Blockers", ({ blockers }) => String(blockers)),
    row("Actions", ({ steps }) => String(steps.length)),
    row("Person-days", ({ days }) => String(days)),
    row("Finish quarter", ({ finishesIn, quarters }) =>
      finishesIn ? `${finishesIn}, after ${countOf(quarters, "quarter")}` : "nothing to do",
    ),
    row("Finished", ({ finishesOn }) => (finishesOn ? formatDay(finishesOn) : "nothing to do")),
    ...Object.keys(before.standing.levels).map((id) =>
      row(names.areas[id] ?? id, ({ standing }) => level(standing.levels[id])),
    ),
  ];
}

/** What it comes to, also for those who cannot see the table: level, days, end and blockers. */
export function comparisonSentence({ before, after }: WhatIf, names: Names): string {
  const days = before.days - after.days;
  const plan =
    days === 0
      ? "The plan takes as many days as today."
      : `The plan takes ${countOf(Math.abs(days), "day")} ${days > 0 ? "less" : "more"}.`;
  const [was, is] = [before.standing.overall, after.standing.overall];
  const name = (rank: number | null) => (rank === null ? "none" : (names.levels[rank] ?? ""));
  const level =
    was === is
      ? `The overall level stays ${name(was)}.`
      : `The overall level goes from ${name(was)} to ${name(is)}.`;
  const quarters = before.quarters - after.quarters;
  const blockers = before.blockers - after.blockers;
  return [
    level,
    plan,
    quarters !== 0 &&
      `It is finished ${countOf(Math.abs(quarters), "quarter")} ${quarters > 0 ? "sooner" : "later"}.`,
    blockers !== 0 &&
      `It leaves ${countOf(Math.abs(blockers), `${blockers > 0 ? "fewer" : "more"} blocker`)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
