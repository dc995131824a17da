import "fake-indexeddb/auto";
import { fireEvent, render, screen } from "@testing-library/react";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Change, Outcome } from "@/components/outbox/change";
import { sendNow } from "@/components/outbox/choose-change";
import { DATABASE_NAME } from "@/components/outbox/database-name";
import { openDatabaseStore, UPGRADES } from "@/components/outbox/database-store";
import { flushOutbox } from "@/components/outbox/flush-outbox";
import { hasWaiting } from "@/components/outbox/has-waiting";
import { hasWritten, readJournal, writeDown } from "@/components/outbox/journal";
import { Outbox } from "@/components/outbox/outbox";
import { OutboxNotice } from "@/components/outbox/outbox-notice";
import { answerOf, newChange, savedAs, storedBy, UNREACHABLE } from "@/tests/support/outbox";

const open: Outbox[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const outbox of open.splice(0)) outbox.close();
  window.localStorage.clear();
  await deleteDB(DATABASE_NAME);
});

/** A server that answers when told to, and remembers what it was sent. */
function server() {
  const sent: Change[] = [];
  const waiting: ((outcome: Outcome) => void)[] = [];
  const send = (change: Change) => {
    sent.push(change);
    return new Promise<Outcome>((resolve) => waiting.push(resolve));
  };
  const reply = async (outcome: Outcome) => {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    waiting.shift()?.(outcome);
  };
  return { sent, send, reply, keys: () => sent.map(({ key }) => key) };
}

function tab(send: (change: Change) => Promise<Outcome>, openStore = openDatabaseStore): Outbox {
  const outbox = new Outbox({ openStore: () => openStore(), send });
  open.push(outbox);
  return outbox;
}

const on = (after: string, expected = 0) => ({ base: { expected, after } });
const stored = async () => {
  const database = await openDB(DATABASE_NAME);
  const all = await database.getAll("changes");
  database.close();
  return all;
};
const waits = (outbox: Outbox) => outbox.view.changes.map(({ key }) => key);

describe("Outbox", () => {
  it("keeps a change until the server has acknowledged it", async () => {
    const { send, reply } = server();
    const outbox = tab(send);
    expect(await hasWaiting()).toBe(false);
    const added = outbox.add(newChange("1"));
    expect(outbox.view.adding).toBe(1);
    await added;
    expect(await stored()).toMatchObject([{ key: "1", format: 1 }]);
    expect(await hasWaiting()).toBe(true);
    await reply(savedAs(1));
    await vi.waitFor(() => expect(waits(outbox)).toEqual([]));
    expect(await stored()).toEqual([]);
    expect(await hasWaiting()).toBe(false);
  });

  it("makes one change of those that wait, and leaves the one in flight as it is", async () => {
    const { sent, send, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1"));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await outbox.add(newChange("2", on("1")));
    await outbox.add(newChange("3", on("2")));
    await reply(savedAs(1));
    await reply(savedAs(2));
    await vi.waitFor(() => expect(waits(outbox)).toEqual([]));
    expect(sent).toMatchObject([
      { key: "1", expected: 0 },
      { key: "3", expected: 1 },
    ]);
  });

  it("has one request in flight, also with several answers", async () => {
    const { sent, send, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1"));
    await outbox.add(newChange("2", { practiceId: "q" }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await reply(savedAs(1));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
  });

  it("sends the same request again after a closed tab, and then what was made on top", async () => {
    const first = server();
    const before = tab(first.send);
    await before.add(newChange("1"));
    await vi.waitFor(() => expect(first.sent).toHaveLength(1));
    await before.add(newChange("2", on("1")));
    before.close();
    const second = server();
    const after = tab(second.send);
    await after.opened;
    expect(waits(after)).toEqual(["1", "2"]);
    await second.reply(savedAs(5));
    await second.reply(savedAs(6));
    await vi.waitFor(() => expect(waits(after)).toEqual([]));
    const asked = ({ key, expected, answer }: Change) => ({ key, expected, answer });
    expect(second.sent.map(asked)[0]).toEqual(first.sent.map(asked)[0]);
    expect(second.sent[1]).toMatchObject({ key: "2", expected: 5 });
  });

  it("keeps changes in their order when the page is hidden before one was shown", async () => {
    const outbox = tab(server().send);
    const first = outbox.add(newChange("1"));
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await Promise.all([first, outbox.add(newChange("2", on("1")))]);
    hidden.mockRestore();
    expect(waits(outbox)).toEqual(["1", "2"]);
  });

  it("tries again after a second, then two, at once when the network is back", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    vi.spyOn(Math, "random").mockReturnValue(0);
    const sent: string[] = [];
    const outbox = tab(async ({ key }) => {
      sent.push(key);
      return UNREACHABLE;
    });
    const tries = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count));
    const added = outbox.add(newChange("1"));
    await vi.advanceTimersByTimeAsync(100);
    await added;
    await tries(1);
    await vi.waitFor(() => expect(outbox.view.failure?.kind).toBe("unreachable"));
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await tries(2);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    await tries(3);
    window.dispatchEvent(new Event("online"));
    await tries(4);
    expect(new Set(sent)).toEqual(new Set(["1"]));
  });

  it("stays away for as long as the server asked, unless a person insists", async () => {
    const sent: string[] = [];
    const outbox = tab(async ({ key }) => {
      sent.push(key);
      return { status: "failed", failure: { kind: "database", retryAfterMs: 60_000 } };
    });
    await outbox.add(newChange("1"));
    await vi.waitFor(() => expect(outbox.view.failure?.kind).toBe("database"));
    await outbox.add(newChange("2", { practiceId: "q" }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toEqual(["1"]);
    await outbox.retry();
    await vi.waitFor(() => expect(sent).toEqual(["1", "1"]));
  });

  it("does not let one change that breaks the server hold up the others", async () => {
    const outbox = tab(async ({ key }) =>
      key === "1" ? { status: "failed", failure: { kind: "server", retryAfterMs: 0 } } : savedAs(1),
    );
    await outbox.add(newChange("1"));
    await outbox.add(newChange("2", { practiceId: "q" }));
    await vi.waitFor(() => expect(waits(outbox)).toEqual(["1"]), { timeout: 3_000 });
  });

  it("shows a conflict in both tabs and sends the own answer when a person keeps it", async () => {
    const { send, reply, sent } = server();
    const [here, there] = [tab(send), tab(send)];
    await here.add(newChange("1"));
    await there.opened;
    await reply({ status: "conflict", current: storedBy("Ana", answerOf(4), 7) });
    for (const outbox of [here, there]) {
      await vi.waitFor(() => expect(outbox.view.changes).toMatchObject([{ halt: {} }]));
    }
    const { keepMine } = await import("@/components/outbox/choose-change");
    await there.decide((box) => keepMine(box, "1", "2"));
    await vi.waitFor(() => expect(sent.at(-1)).toMatchObject({ key: "2", expected: 7 }));
  });

  it("tells another tab what was acknowledged", async () => {
    const { send, reply } = server();
    const [here, there] = [tab(send), tab(send)];
    await there.opened;
    const heard: string[] = [];
    there.onSettled(({ key }, { status }) => heard.push(`${key} ${status}`));
    await here.add(newChange("1"));
    await reply(savedAs(1));
    await vi.waitFor(() => expect(heard).toContain("1 saved"));
  });

  it("flushes without a pause for typing and tells whether everything arrived", async () => {
    const { send, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1", { sendAt: Date.now() + 5_000 }));
    const flushed = flushOutbox(outbox, "t", 2_000);
    await reply(savedAs(1));
    expect(await flushed).toBe(true);
    await outbox.add(newChange("2"));
    const failing = flushOutbox(outbox, "t", 60_000);
    await reply(structuredClone(UNREACHABLE));
    await reply(structuredClone(UNREACHABLE));
    expect(await failing).toBe(false);
  });

  it("does not give up because of a try from before it was asked to flush", async () => {
    const { sent, send, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1"));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const flushed = flushOutbox(outbox, "t", 2_000);
    await reply(UNREACHABLE);
    await reply(savedAs(1));
    expect(await flushed).toBe(true);
  });

  it("does not insist where the server asked to stay away", async () => {
    const { send, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1"));
    const flushed = flushOutbox(outbox, "t", 60_000);
    await reply({ status: "failed", failure: { kind: "database", retryAfterMs: 9_000 } });
    expect(await flushed).toBe(false);
  });
});

describe("Outbox where the browser cannot store", () => {
  it("keeps changes in the tab when the disk is full, says so, and sends them in order", async () => {
    const { sent, send, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1"));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await outbox.add(newChange("2", on("1")));
    expect(outbox.view).toMatchObject({ onlyHere: 1 });
    expect(waits(outbox)).toEqual(["1", "2"]);
    await reply(savedAs(1));
    // The database could not write that down: the same request gets the same acknowledgement.
    await reply(savedAs(1));
    await reply(savedAs(2));
    await vi.waitFor(() => expect(waits(outbox)).toEqual([]));
    expect(sent).toMatchObject([
      { key: "1", expected: 0 },
      { key: "1", expected: 0 },
      { key: "2", expected: 1 },
    ]);
  });

  it("works without a database", async () => {
    const { send, reply } = server();
    const outbox = tab(send, () => Promise.reject(new DOMException("no", "SecurityError")));
    await outbox.add(newChange("1"));
    expect(outbox.view.onlyHere).toBe(1);
    await reply(savedAs(1));
    await vi.waitFor(() => expect(outbox.view).toMatchObject({ changes: [], onlyHere: 0 }));
  });
});

describe("the journal", () => {
  const left = (key: string, fields = {}, madeAt = Date.now()) =>
    writeDown({ change: newChange(key, fields), madeAt });
  const journal = () => readJournal().map(({ change }) => change.key);

  it("has a change from when it is made until the box has it", async () => {
    const outbox = tab(server().send);
    const added = outbox.add(newChange("1", { sendAt: Date.now() + 9_000 }));
    expect(journal()).toEqual(["1"]);
    expect(outbox.view).toMatchObject({ adding: 1, unwritten: 0 });
    await added;
    expect(journal()).toEqual([]);
    expect(await stored()).toMatchObject([{ key: "1" }]);
    expect(outbox.view).toMatchObject({ adding: 0, unwritten: 0, onlyHere: 0 });
  });

  it("gives what a page was left with to the next one, in the order it was made", async () => {
    left("2", { base: { expected: 0, after: "1" } });
    left("1", { answer: answerOf(3, "first") });
    left("3", { practiceId: "q" });
    expect(await hasWaiting()).toBe(true);
    const { send, sent, reply } = server();
    const outbox = tab(send);
    await outbox.opened;
    expect(waits(outbox)).toEqual(["1", "2", "3"]);
    expect(hasWritten()).toBe(false);
    for (const version of [1, 2, 1]) await reply(savedAs(version));
    await vi.waitFor(() => expect(waits(outbox)).toEqual([]));
    expect(sent).toMatchObject([
      { key: "1", expected: 0 },
      { key: "2", expected: 1 },
      { key: "3", expected: 0 },
    ]);
  });

  it("goes on from the version of what was acknowledged while the page was left", async () => {
    const first = server();
    const before = tab(first.send);
    await before.add(newChange("1"));
    await first.reply(savedAs(7));
    await vi.waitFor(() => expect(waits(before)).toEqual([]));
    before.close();
    left("2", { base: { expected: 0, after: "1" } });
    const { send, sent } = server();
    tab(send);
    await vi.waitFor(() => expect(sent).toMatchObject([{ key: "2", expected: 7 }]));
  });

  it("is the same change for two pages and the one that wrote it, which is still there", async () => {
    const versions = new Map<string, number>();
    const asked = new Set<string>();
    const send = async ({ key, expected }: Change) => {
      asked.add(`${key} on ${expected}`);
      versions.set(key, versions.get(key) ?? versions.size + 1);
      return savedAs(versions.get(key) ?? 0);
    };
    const writing = tab(send);
    const adding = [writing.add(newChange("1")), writing.add(newChange("2", on("1")))];
    const pages = [writing, tab(send), tab(send)];
    await Promise.all([...adding, ...pages.map(({ opened }) => opened)]);
    await vi.waitFor(() => expect(pages.flatMap(waits)).toEqual([]));
    expect(await stored()).toEqual([]);
    expect(hasWritten()).toBe(false);
    expect([...asked]).toEqual(["1 on 0", "2 on 1"]);
  });

  it("has nothing that comes after something that is gone with the page", async () => {
    const outbox = tab(server().send);
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const first = outbox.add(newChange("1"));
    full.mockRestore();
    const second = outbox.add(newChange("2", on("1")));
    expect(hasWritten()).toBe(false);
    expect(outbox.view).toMatchObject({ adding: 2, unwritten: 2 });
    await Promise.all([first, second]);
    expect(outbox.view).toMatchObject({ adding: 0, unwritten: 0, onlyHere: 0 });
    expect(waits(outbox)).toEqual(["1", "2"]);
  });

  it("is delivered from memory where the database fails", async () => {
    left("1");
    const { send, reply } = server();
    const outbox = tab(send, () => Promise.reject(new DOMException("no", "SecurityError")));
    await outbox.opened;
    expect(outbox.view.onlyHere).toBe(1);
    expect(hasWritten()).toBe(false);
    await reply(savedAs(1));
    await vi.waitFor(() => expect(waits(outbox)).toEqual([]));
  });

  it("waits for a person after 14 days, as what is in the box", async () => {
    left("1", {}, Date.now() - 15 * 24 * 60 * 60 * 1_000);
    const outbox = tab(server().send);
    await outbox.opened;
    expect(outbox.view.changes).toMatchObject([{ key: "1", halt: { kind: "expired" } }]);
    expect(await stored()).toEqual([]);
    expect(hasWritten()).toBe(false);
  });

  it("leaves what it cannot read alone", async () => {
    window.localStorage.setItem("tidemark.outbox.new", JSON.stringify({ format: 2 }));
    window.localStorage.setItem("tidemark.outbox.torn", "{");
    window.localStorage.setItem("another", "{");
    const outbox = tab(server().send);
    await outbox.opened;
    expect(waits(outbox)).toEqual([]);
    expect(window.localStorage).toHaveLength(3);
  });

  it("has nothing that may not be stored, and says that the page must stay", async () => {
    const makeOff = (keep: "off" | "answers") => {
      const outbox = new Outbox({ openStore: openDatabaseStore, send: server().send, keep });
      open.push(outbox);
      return outbox;
    };
    const off = makeOff("off");
    const first = off.add(newChange("1"));
    expect(hasWritten()).toBe(false);
    expect(off.view).toMatchObject({ adding: 1, unwritten: 1 });
    await first;
    expect(off.view).toMatchObject({ adding: 0, unwritten: 0, onlyHere: 1 });
    const answers = makeOff("answers");
    const second = answers.add(newChange("2", { answer: answerOf(1) }));
    const third = answers.add(newChange("3", { answer: answerOf(1, "a note") }));
    expect(journal()).toEqual(["2"]);
    await Promise.all([second, third]);
    expect(hasWritten()).toBe(false);
  });
});

describe("the database", () => {
  it("keeps its changes through an upgrade, while an old tab goes on from memory", async () => {
    const { send, reply } = server();
    const old = tab(send);
    await old.add(newChange("1", { sendAt: Date.now() + 9_000 }));
    const upgraded = await openDatabaseStore([
      ...UPGRADES,
      (database) => void database.createObjectStore("later" as never),
    ]);
    const box = await upgraded.apply((same) => same);
    expect(box.changes.map(({ key }) => key)).toEqual(["1"]);
    await old.add(newChange("2", { practiceId: "q" }));
    expect(old.view.onlyHere).toBe(1);
    await reply(savedAs(1));
    upgraded.close();
  });

  it("leaves records of another format alone", async () => {
    const store = await openDatabaseStore();
    store.close();
    const database = await openDB(DATABASE_NAME);
    await database.put("changes", { key: "new", format: 2, whatever: true });
    database.close();
    const { send, sent, reply } = server();
    const outbox = tab(send);
    await outbox.add(newChange("1"));
    await reply(savedAs(1));
    await vi.waitFor(() => expect(waits(outbox)).toEqual([]));
    expect(sent).toHaveLength(1);
    expect(await stored()).toEqual([{ key: "new", format: 2, whatever: true }]);
  });

  it("stores nothing where the operator does not want it, and delivers what was stored before", async () => {
    const { send, reply, keys } = server();
    const before = tab(send);
    await before.add(newChange("1", { sendAt: Date.now() + 9_000 }));
    before.close();
    const off = new Outbox({ openStore: openDatabaseStore, send, keep: "off" });
    open.push(off);
    await off.add(newChange("2", { practiceId: "q" }));
    expect(await stored()).toEqual([]);
    expect(off.view.onlyHere).toBe(2);
    await off.decide(sendNow);
    await reply(savedAs(1));
    await reply(savedAs(1));
    await vi.waitFor(() => expect(waits(off)).toEqual([]));
    expect(keys().toSorted()).toEqual(["1", "2"]);
  });

  it("takes off the device what waited for 14 days, and says so with a copy", async () => {
    const { send, sent } = server();
    const before = tab(send);
    const answer = answerOf("DK", "a note that nobody has");
    await before.add(newChange("1", { answer, sendAt: Date.now() + 9_000 }));
    before.close();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 24 * 60 * 60 * 1_000 });
    const after = tab(send);
    await after.opened;
    expect(await stored()).toEqual([]);
    render(<OutboxNotice outbox={after} />);
    expect(screen.getByText(/could not be saved for 14 days/)).toBeVisible();
    expect(screen.getByLabelText("What the changes say")).toHaveValue(
      "Title of p: don’t know\na note that nobody has",
    );
    expect(sent).toEqual([]);
    expect(fireEvent(window, new Event("beforeunload", { cancelable: true }))).toBe(false);
    await after.add(newChange("2", { practiceId: "q", sendAt: Date.now() + 9_000 }));
    expect(await stored()).toMatchObject([{ key: "2" }]);
    await after.decide((box) => ({
      ...box,
      changes: box.changes.filter(({ key }) => key !== "2"),
    }));
    screen.getByRole("button", { name: /^Discard/ }).click();
    await vi.waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent(
        "Nothing is kept on this device any more.",
      ),
    );
    expect(await stored()).toEqual([]);
  });
});
