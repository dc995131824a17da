import { expect, test } from "vitest";
import { checkHistory } from "@/tests/torture/check-history";
import type { Ack, ChangeRow, History, Write } from "@/tests/torture/history";

const [team, practice] = ["t", "p"];

function ack(version: number, endedAt: number, draftId = "first"): Ack {
  return { version, draftId, savedAt: `at ${endedAt}`, endedAt };
}

/** A change that was made on the version before, sent two moments before it was acknowledged. */
function write(version: number, endedAt: number, draftId?: string): Write {
  const key = `key ${version}`;
  const acks = [ack(version, endedAt, draftId)];
  const startedAt = endedAt - 2;
  return { team, practice, key, note: key, expected: version - 1, startedAt, acks };
}

function row(version: number): ChangeRow {
  const key = `key ${version}`;
  return { team_id: team, practice_id: practice, version, request_key: key, note: key };
}

function read(version: number, startedAt: number, client = 1) {
  const versions = new Map([[practice, version]]);
  return { team, client, startedAt, endedAt: startedAt + 1, versions };
}

/** Two changes, a submit between them, and somebody who looks on. */
const GOOD: History = {
  writes: [write(1, 10), write(2, 30, "second")],
  reads: [read(0, 1), read(1, 12), read(2, 40)],
  cuts: [
    { team, draftId: "first", startedAt: 20, endedAt: 25, versions: new Map([[practice, 1]]) },
  ],
  stored: {
    changes: [row(1), row(2)],
    heads: [{ team_id: team, practice_id: practice, version: 2, note: "key 2" }],
  },
};
const [first, second] = [write(1, 10), write(2, 30, "second")];
const { changes, heads } = GOOD.stored;

test("a history in which nothing went wrong passes", () => {
  expect(checkHistory(GOOD)).toEqual([]);
});

test("a change that nobody was told of may be there, or not", () => {
  const unheard = { ...second, acks: [] };
  expect(checkHistory({ ...GOOD, writes: [first, unheard] })).toEqual([]);
  const gone = { changes: [row(1)], heads: [{ ...row(1) }] };
  const history = { ...GOOD, writes: [first, unheard], reads: [], stored: gone };
  expect(checkHistory(history)).toEqual([]);
});

test("a change that was sent again and acknowledged alike passes", () => {
  const again = {
    ...second,
    acks: [...second.acks, { ...ack(2, 50, "second"), savedAt: "at 30" }],
  };
  expect(checkHistory({ ...GOOD, writes: [first, again] })).toEqual([]);
});

const BAD: Record<string, [Partial<History>, RegExp]> = {
  "an acknowledged change that is lost": [
    { stored: { changes: [row(1)], heads: [row(1)] }, reads: [] },
    /key 2 was acknowledged and is lost/,
  ],
  "a change that was applied twice": [
    {
      stored: {
        changes: [...changes, { ...row(2), version: 3 }],
        heads: [{ ...row(2), version: 3 }],
      },
    },
    /key 2 is stored 2 times/,
  ],
  "a change with another value": [
    { stored: { changes: [row(1), { ...row(2), note: "?" }], heads: [{ ...row(2), note: "?" }] } },
    /key 2 is stored otherwise/,
  ],
  "a change at another place": [
    { stored: { changes: [row(1), { ...row(2), practice_id: "q" }], heads } },
    /key 2 is stored otherwise/,
  ],
  "acknowledgements that differ": [
    { writes: [first, { ...second, acks: [...second.acks, ack(3, 50, "second")] }] },
    /key 2 was acknowledged in different words/,
  ],
  "a change that nobody asked for": [
    { stored: { changes: [...changes, { ...row(3), request_key: null }], heads: [{ ...row(3) }] } },
    /version 3 of t p was asked for by nobody/,
  ],
  "a gap between versions": [
    {
      stored: { changes: [row(1), { ...row(2), version: 3 }], heads: [{ ...row(2), version: 3 }] },
    },
    /has the versions 1, 3/,
  ],
  "a version that two changes share": [
    { stored: { changes: [...changes, { ...row(2), request_key: "key 1" }], heads } },
    /has the versions 1, 2, 2/,
  ],
  "a change over a version that its author did not see": [
    { writes: [first, { ...second, expected: 0 }] },
    /version 2 of t p was made on version 0/,
  ],
  "a draft that says an old answer": [
    { stored: { changes, heads: [{ ...row(1) }] } },
    /the draft says version 1 of t p, not 2/,
  ],
  "a draft that says nothing": [
    { stored: { changes, heads: [] } },
    /the draft says version 0 of t p, not 2/,
  ],
  "a client that sees time go back": [
    { reads: [read(2, 31, 7), read(1, 35, 7)] },
    /client 7 saw version 1 of t p, after 2 was known/,
  ],
  "a client that does not see what another was told": [
    { reads: [read(0, 12, 7)] },
    /client 7 saw version 0 of t p, after 1 was known/,
  ],
  "a submitted draft without an earlier answer": [
    { cuts: [{ ...GOOD.cuts[0], versions: new Map() } as History["cuts"][0]] },
    /draft first was submitted without key 1/,
  ],
  "a submitted draft that took a later answer": [
    { cuts: [{ ...GOOD.cuts[0], versions: new Map([[practice, 2]]) } as History["cuts"][0]] },
    /key 2 of t p came after draft first and is in it/,
  ],
  "a late answer that went into the draft that was submitted": [
    { writes: [first, write(2, 30, "first")] },
    /key 2/,
  ],
};

for (const [name, [change, message]] of Object.entries(BAD)) {
  test(`finds ${name}`, () => {
    expect(checkHistory({ ...GOOD, ...change }).join("\n")).toMatch(message);
  });
}
