import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addChange } from "@/components/outbox/add-change";
import { type Base, type Box, type Change, EMPTY_BOX } from "@/components/outbox/change";
import { keepMine } from "@/components/outbox/choose-change";
import { markSent, nextToSend } from "@/components/outbox/next-to-send";
import { acknowledge, meetConflict } from "@/components/outbox/settle-change";
import { answerOf, newChange, storedBy } from "@/tests/support/outbox";

/** What can happen: a tab changes an answer, a request arrives or is lost, its answer too. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("edit" as const), tab: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("send" as const),
      fate: fc.constantFrom("arrives", "arrives", "request lost", "answer lost"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("reload" as const), tab: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("keep mine" as const) }) },
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** A server that keeps one answer with its version, as the route does, and tabs on one box. */
class World {
  box: Box = EMPTY_BOX;
  history: { key: string; note: string; expected: number }[] = [];
  #responses = new Map<string, number>();
  #bases: Base[] = [0, 1, 2].map(() => ({ expected: 0, after: null }));
  #bodies = new Map<string, string>();
  made: { key: string; note: string; under: string }[] = [];
  #shows = ["", "", ""];
  #count = 0;
  /** Tabs do not hear what was acknowledged: they find it in the box. */
  #isDeaf: boolean;
  conflicts = 0;

  constructor(isDeaf = false) {
    this.#isDeaf = isDeaf;
  }

  step(happens: Event): void {
    this.#count += 1;
    if (happens.type === "edit") this.#edit(happens.tab);
    else if (happens.type === "reload") this.#reload(happens.tab);
    else if (happens.type === "keep mine") this.#keepMine();
    else this.#send(happens.fate);
  }

  #edit(tab: number): void {
    const key = `k${this.#count}`;
    const base = this.#bases[tab] ?? { expected: 0, after: null };
    const change = newChange(key, { answer: answerOf(1, key), base });
    this.made.push({ key, note: key, under: this.#shows[tab] ?? "" });
    this.box = addChange(this.box, change, this.#count);
    this.#bases[tab] = { ...base, after: key };
    this.#shows[tab] = key;
  }

  /** The page comes anew, with what waits laid over what is stored. */
  #reload(tab: number): void {
    const last = this.box.changes.at(-1);
    this.#bases[tab] = last
      ? { expected: last.expected, after: last.key }
      : { expected: this.history.length, after: null };
    this.#shows[tab] = last?.answer.note ?? this.history.at(-1)?.note ?? "";
  }

  #keepMine(): void {
    const halted = this.box.changes.find(({ halt }) => halt?.kind === "conflict");
    if (!halted) return;
    const key = `k${this.#count}`;
    this.box = keepMine(this.box, halted.key, key);
    // The person saw both.
    this.made.push({ key, note: halted.answer.note, under: this.history.at(-1)?.note ?? "" });
  }

  #send(fate: string): void {
    const next = nextToSend(this.box, this.#count);
    if (!next) return;
    this.box = markSent(this.box, next);
    this.#sameEachTime(next);
    if (fate === "request lost") return;
    const version = this.#save(next);
    if (fate === "answer lost") return;
    if (version !== null) {
      this.box = acknowledge(this.box, next.key, version, this.#count);
      if (this.#isDeaf) return;
      this.#bases = this.#bases.map((base) =>
        base.after === next.key ? { expected: version, after: null } : base,
      );
      return;
    }
    this.conflicts += 1;
    const stored = this.history.at(-1);
    const current = storedBy("Other tab", answerOf(1, stored?.note), this.history.length);
    this.box = meetConflict(this.box, next.key, current, this.#count);
  }

  #save({ key, expected, answer }: Change): number | null {
    const before = this.#responses.get(key);
    if (before !== undefined) return before;
    if (expected !== this.history.length) return null;
    this.history.push({ key, note: answer.note, expected });
    this.#responses.set(key, this.history.length);
    return this.history.length;
  }

  #sameEachTime({ key, expected, answer }: Change): void {
    const body = JSON.stringify([expected, answer]);
    expect(this.#bodies.get(key) ?? body).toBe(body);
    this.#bodies.set(key, body);
  }
}

function play(events: readonly Event[], isDeaf = false): World {
  const world = new World(isDeaf);
  for (const happens of events) world.step(happens);
  return world;
}

describe("the rules of the outbox, whatever happens", () => {
  it("each change arrives, waits, or was replaced by one made on top of it", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { box, history, made } = play(events);
        const there = new Set([
          ...history.map(({ note }) => note),
          ...box.changes.map(({ answer }) => answer.note),
        ]);
        const replaced = new Set(made.map(({ under }) => under));
        for (const { note } of made) expect(there.has(note) || replaced.has(note)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("nothing is stored over an answer that its author had not seen", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { history, made } = play(events);
        for (const [place, { note }] of history.entries()) {
          const over = place === 0 ? "" : (history[place - 1]?.note ?? "");
          expect(knew(made, note, over)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("one tab alone never meets itself", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.boolean(), (events, isDeaf) => {
        const alone = events.map((happens) =>
          "tab" in happens ? { ...happens, tab: 0 } : happens,
        );
        expect(play(alone, isDeaf).conflicts).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("everything is delivered once when the network is back", () => {
    const back: Event[] = Array.from({ length: 200 }, (_, place) =>
      place % 2 ? { type: "keep mine" } : { type: "send", fate: "arrives" },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { box, history } = play([...events, ...back]);
        expect(box.changes).toEqual([]);
        expect(new Set(history.map(({ key }) => key)).size).toBe(history.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether a change was made on top of another, over as many of its own as it takes. */
function knew(
  made: readonly { note: string; under: string }[],
  note: string,
  over: string,
): boolean {
  const seen = new Set<string>();
  const open = [note];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === over && next !== note) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const change of made) if (change.note === next) open.push(change.under);
  }
  return over === "" ? seen.has("") : seen.has(over);
}
