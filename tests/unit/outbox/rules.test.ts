import { describe, expect, it } from "vitest";
import { addChange } from "@/components/outbox/add-change";
import { backoffMs } from "@/components/outbox/backoff";
import { type Box, EMPTY_BOX } from "@/components/outbox/change";
import { discard, keepMine, retryRefused, sendNow } from "@/components/outbox/choose-change";
import { markSent, nextToSend, pauseBefore } from "@/components/outbox/next-to-send";
import { acknowledge, meetConflict, refuse } from "@/components/outbox/settle-change";
import { mayStay, takeOut } from "@/components/outbox/take-out";
import { answerOf, newChange, storedBy } from "@/tests/support/outbox";

const NOW = 1_000_000_000_000;
const DAY = 24 * 60 * 60 * 1_000;

function boxOf(...changes: Parameters<typeof newChange>[]): Box {
  return changes.reduce((box, args) => addChange(box, newChange(...args), NOW), EMPTY_BOX);
}

const on = (after: string, expected = 0) => ({ base: { expected, after } });
const keys = (box: Box) => box.changes.map(({ key }) => key);

function sent(box: Box): Box {
  const next = nextToSend(box, NOW);
  if (!next) throw new Error("Nothing to send.");
  return markSent(box, next);
}

describe("addChange", () => {
  it("takes the place of a waiting change that it was made on top of", () => {
    const box = boxOf(["1", { base: { expected: 7, after: null } }], ["2", on("1", 7)]);
    expect(box.changes).toMatchObject([{ key: "2", expected: 7, after: null, sent: false }]);
  });

  it("waits for a change that the server may have already", () => {
    const box = addChange(sent(boxOf(["1"])), newChange("2", on("1")), NOW);
    expect(keys(box)).toEqual(["1", "2"]);
    expect(box.changes[1]).toMatchObject({ after: "1" });
  });

  it("does not take over what another tab has made of the same version", () => {
    const box = boxOf(["1"], ["2", on("1")], ["3", on("1")]);
    expect(box.changes).toMatchObject([
      { key: "2", expected: 0 },
      { key: "3", expected: 0, after: null },
    ]);
  });

  it("knows the version of a change that arrived before its tab heard of it", () => {
    const box = acknowledge(sent(boxOf(["1"])), "1", 5, NOW);
    expect(addChange(box, newChange("2", on("1")), NOW).changes).toMatchObject([
      { expected: 5, after: null },
    ]);
  });

  it("is the same change however often it is brought, also when it has arrived", () => {
    const box = boxOf(["1"], ["2", { practiceId: "q" }]);
    expect(addChange(box, newChange("1"), NOW)).toBe(box);
    const arrived = acknowledge(sent(box), "1", 1, NOW);
    expect(addChange(arrived, newChange("1"), NOW)).toBe(arrived);
  });

  it("keeps a conflict to be decided, and tries again what was refused", () => {
    const current = storedBy("Ana", answerOf(4), 3);
    const conflict = meetConflict(boxOf(["1"]), "1", current, NOW);
    expect(addChange(conflict, newChange("2", on("1")), NOW).changes).toMatchObject([
      { key: "2", halt: { kind: "conflict" } },
    ]);
    const refusal = { status: 422, reason: "", fieldErrors: {} };
    const refused = refuse(sent(boxOf(["1"])), "1", refusal);
    expect(addChange(refused, newChange("2", on("1")), NOW).changes).toMatchObject([
      { key: "2", halt: null, expected: 0, sent: false },
    ]);
  });
});

describe("what the server answered", () => {
  const twice = addChange(sent(boxOf(["1"])), newChange("2", on("1")), NOW);

  it("gives the version to what was made on top, and lets it go out", () => {
    const box = acknowledge(twice, "1", 4, NOW);
    expect(box.changes).toMatchObject([{ key: "2", expected: 4, after: null }]);
    expect(nextToSend(box, NOW)?.key).toBe("2");
  });

  it("forgets acknowledgements after a day", () => {
    const box = acknowledge(acknowledge(twice, "1", 4, NOW), "2", 5, NOW + 2 * DAY);
    expect(box.acknowledged.map(({ key }) => key)).toEqual(["2"]);
  });

  it("halts the newest of one's own at a conflict and sends nothing of it", () => {
    const box = meetConflict(twice, "1", storedBy("Ana", answerOf(4), 9), NOW);
    expect(box.changes).toMatchObject([{ key: "2", halt: { current: { version: 9 } } }]);
    expect(nextToSend(box, NOW)).toBeUndefined();
  });

  it("sees no conflict where both say the same", () => {
    const box = meetConflict(boxOf(["1"]), "1", storedBy("Ana", answerOf(1, "1"), 9), NOW);
    expect(box.changes).toEqual([]);
    expect(box.acknowledged).toMatchObject([{ key: "1", version: 9 }]);
  });

  it("lets a newer change go out in place of one that was refused", () => {
    const box = refuse(twice, "1", { status: 422, reason: "", fieldErrors: {} });
    expect(box.changes).toMatchObject([{ key: "2", expected: 0, after: null, halt: null }]);
  });

  it("ignores an answer for a change that has left", () => {
    const current = storedBy("Ana", answerOf(4), 9);
    expect(meetConflict(EMPTY_BOX, "1", current, NOW)).toBe(EMPTY_BOX);
    expect(refuse(EMPTY_BOX, "1", { status: 404, reason: "", fieldErrors: {} })).toBe(EMPTY_BOX);
  });
});

describe("what a person chose", () => {
  const conflict = meetConflict(sent(boxOf(["1"])), "1", storedBy("Ana", answerOf(4), 9), NOW);

  it("sends the own answer with a new key on the current version", () => {
    expect(keepMine(conflict, "1", "new").changes).toMatchObject([
      { key: "new", expected: 9, halt: null, sent: false, answer: answerOf(1, "1") },
    ]);
  });

  it("lets go of it, but never of one on its way", () => {
    expect(discard(conflict, "1").changes).toEqual([]);
    expect(keys(discard(boxOf(["1"]), "1"))).toEqual(["1"]);
  });

  it("tries again what was refused, not what has to be decided", () => {
    const refused = refuse(boxOf(["1"]), "1", { status: 404, reason: "", fieldErrors: {} });
    expect(retryRefused(refused).changes).toMatchObject([{ key: "1", halt: null }]);
    expect(retryRefused(conflict)).toBe(conflict);
  });
});

describe("nextToSend", () => {
  it("takes the oldest of each answer first", () => {
    const box = boxOf(["1"], ["2", { practiceId: "q" }], ["3"]);
    expect(nextToSend(box, NOW)?.key).toBe("1");
    expect(nextToSend(box, NOW, 1)?.key).toBe("2");
    expect(nextToSend(box, NOW, 2)?.key).toBe("1");
  });

  it("waits for a pause in typing, unless the clock is wrong or someone cannot wait", () => {
    const box = boxOf(["1", { sendAt: NOW + 500 }]);
    expect(nextToSend(box, NOW)).toBeUndefined();
    expect(pauseBefore(box, NOW + 200)).toBe(300);
    expect(nextToSend(box, NOW + 500)?.key).toBe("1");
    expect(nextToSend(box, NOW - DAY)?.key).toBe("1");
    expect(nextToSend(sendNow(box), NOW)?.key).toBe("1");
    expect(pauseBefore(EMPTY_BOX, NOW)).toBeNull();
  });
});

describe("takeOut", () => {
  const all = "answers+notes";

  it("drops what is older than 14 days when a newer change says everything", () => {
    const old = sent(boxOf(["1"]));
    const box = addChange(old, newChange("2", on("1")), NOW + DAY);
    expect(takeOut(box, all, NOW + 14 * DAY - 1)).toEqual({ box, out: [] });
    const after = takeOut(box, all, NOW + 14 * DAY);
    expect(after.box.changes).toMatchObject([{ key: "2", after: null, halt: null }]);
    expect(after.out).toEqual([]);
  });

  it("takes the others off the device after 14 days, for a person who can send them", () => {
    const box = boxOf(["1", { answer: answerOf(2, "kept") }]);
    const { box: left, out } = takeOut(box, all, NOW + 14 * DAY);
    expect(left.changes).toEqual([]);
    expect(out).toMatchObject([{ key: "1", answer: { note: "kept" }, halt: { kind: "expired" } }]);
    const own = { ...EMPTY_BOX, changes: out };
    expect(nextToSend(own, NOW + 20 * DAY)).toBeUndefined();
    expect(nextToSend(retryRefused(own), NOW + 20 * DAY)?.key).toBe("1");
    expect(discard(own, "1").changes).toEqual([]);
  });

  it("leaves on the device only what the operator allows, and parts no practice", () => {
    const box = boxOf(
      ["1", { answer: answerOf(2) }],
      ["2", { practiceId: "q", answer: answerOf(1, "a note") }],
      ["3", { practiceId: "q", answer: answerOf(1) }],
    );
    const split = (keep: "off" | "answers" | "answers+notes") => {
      const { box: left, out } = takeOut(box, keep, NOW);
      return [left.changes, out].map((changes) => changes.map(({ key }) => key));
    };
    expect(split("answers+notes")).toEqual([["1", "2", "3"], []]);
    expect(split("answers")).toEqual([["1"], ["2", "3"]]);
    expect(split("off")).toEqual([[], ["1", "2", "3"]]);
  });

  it("takes a stored answer with a note for what it is", () => {
    const conflict = {
      kind: "conflict",
      current: storedBy("Ana", answerOf(1, "hers"), 2),
    } as const;
    expect(mayStay({ answer: answerOf(2), halt: null }, "answers")).toBe(true);
    expect(mayStay({ answer: answerOf(2), halt: conflict }, "answers")).toBe(false);
    expect(
      mayStay({ answer: { ...answerOf(2), links: ["https://a.example"] }, halt: null }, "answers"),
    ).toBe(false);
  });
});

describe("backoffMs", () => {
  it("doubles up to a minute, less up to a quarter", () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 40].map((failures) => backoffMs(failures, 0) / 1_000);
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(backoffMs(1, 1)).toBe(750);
  });
});
