import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AnswerInput } from "@/components/assessment/answer-input";
import {
  AutosaveQueue,
  type Outcome,
  type QueuePhase,
} from "@/components/assessment/autosave-queue";

const answer = (note: string): AnswerInput => ({
  choice: 1,
  naReason: null,
  naText: "",
  note,
  links: [],
});
const COUNT = { answered: 1, inScope: 2 };
const SAVED: Outcome = {
  status: "saved",
  savedAt: "2026-10-14T14:03:00.000Z",
  version: 1,
  total: COUNT,
  area: COUNT,
};
const FAILED: Outcome = { status: "failed", gone: false };

/** A server that answers when told to, and remembers what it was sent. */
function setUp() {
  const sent: string[] = [];
  const open: ((outcome: Outcome) => void)[] = [];
  const phases: QueuePhase[] = [];
  const outcomes: string[] = [];
  const queue = new AutosaveQueue({
    send: (id, { note }) => {
      sent.push(`${id}:${note}`);
      return new Promise((resolve) => open.push(resolve));
    },
    onPhase: (phase) => phases.push(phase),
    onOutcome: (id, { status }) => outcomes.push(`${id}:${status}`),
  });
  const reply = async (outcome: Outcome) => {
    open.shift()?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { queue, sent, open, phases, outcomes, reply };
}

describe("AutosaveQueue", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("says saved only after the acknowledgement", async () => {
    const { queue, phases, reply } = setUp();
    queue.put("a", answer("1"));
    expect(phases).toEqual(["saving"]);
    await reply(SAVED);
    expect(phases).toEqual(["saving", "saved"]);
    expect(queue.unsaved).toBe(false);
  });

  it("has one request in flight and sends only the newest of what waits", async () => {
    const { queue, sent, open, reply } = setUp();
    queue.put("a", answer("1"));
    queue.put("b", answer("1"));
    queue.put("b", answer("2"));
    queue.put("a", answer("2"));
    expect(open).toHaveLength(1);
    await reply(SAVED);
    expect(open).toHaveLength(1);
    await reply(SAVED);
    await reply(SAVED);
    expect(sent).toEqual(["a:1", "b:2", "a:2"]);
  });

  it("stays saving while something waits", async () => {
    const { queue, phases, reply } = setUp();
    queue.put("a", answer("1"));
    queue.put("b", answer("1"));
    await reply(SAVED);
    expect(phases).toEqual(["saving"]);
  });

  it("waits for a pause in typing", () => {
    const { queue, sent } = setUp();
    queue.put("a", answer("h"), 600);
    vi.advanceTimersByTime(500);
    queue.put("a", answer("he"), 600);
    vi.advanceTimersByTime(599);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(["a:he"]);
  });

  it("keeps a change that failed, sends it again by itself, and the newer one if there is one", async () => {
    const { queue, sent, phases, reply } = setUp();
    queue.put("a", answer("1"));
    await reply(FAILED);
    expect(phases.at(-1)).toBe("failed");
    expect(queue.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    queue.put("a", answer("2"));
    await reply(FAILED);
    void queue.flush();
    await reply(SAVED);
    expect(sent).toEqual(["a:1", "a:1", "a:2"]);
    expect(phases.at(-1)).toBe("saved");
  });

  it("does not send again by itself when the draft is gone", async () => {
    const { queue, sent, phases, reply } = setUp();
    queue.put("a", answer("1"));
    await reply({ status: "failed", gone: true });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(phases.at(-1)).toBe("gone");
    expect(sent).toEqual(["a:1"]);
  });

  it("drops what the server refused and goes on", async () => {
    const { queue, outcomes, sent, reply } = setUp();
    queue.put("a", answer("1"));
    queue.put("b", answer("1"));
    await reply({ status: "invalid", fieldErrors: { note: ["Too long."] } });
    await reply(SAVED);
    expect(outcomes).toEqual(["a:invalid", "b:saved"]);
    expect(sent).toEqual(["a:1", "b:1"]);
    expect(queue.unsaved).toBe(false);
  });

  it("flushes typed text at once and tells whether it was stored", async () => {
    const { queue, sent, reply } = setUp();
    queue.put("a", answer("1"), 600);
    const flushed = queue.flush();
    expect(sent).toEqual(["a:1"]);
    await reply(SAVED);
    await expect(flushed).resolves.toBe(true);
    queue.put("a", answer("2"));
    const failing = queue.flush();
    await reply(FAILED);
    await expect(failing).resolves.toBe(false);
  });

  it("sends everything at once when the page goes away", () => {
    const { queue, sent } = setUp();
    queue.put("a", answer("1"));
    queue.put("b", answer("1"), 600);
    queue.put("c", answer("1"), 600);
    queue.abandon();
    expect(sent).toEqual(["a:1", "b:1", "c:1"]);
  });
});
