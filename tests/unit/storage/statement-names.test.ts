import { expect, test } from "vitest";
import { StatementNames } from "@/lib/storage/engines/postgres-statements";

/** As after the second use. */
function named(names: StatementNames, text: string, values = 1): string | null {
  names.of(text, values);
  return names.of(text, values);
}

test("a statement has a name from its second use on, the same ever after", () => {
  const names = new StatementNames();
  expect(names.of("select $1", 1)).toBe(null);
  const name = names.of("select $1", 1);
  expect(name).toMatch(/^[a-z0-9_-]{1,63}$/i);
  expect(names.of("select $1", 1)).toBe(name);
  expect(named(names, "select $1 ")).not.toBe(name);
});

test("the name depends on nothing but the text, whatever was asked before", () => {
  const [one, other] = [new StatementNames(), new StatementNames()];
  named(one, "select 1 + $1");
  expect(named(one, "select $1")).toBe(named(other, "select $1"));
});

test("one without values or with very many has none", () => {
  const names = new StatementNames();
  expect(named(names, "begin", 0)).toBe(null);
  expect(named(names, "values ($1)", 128)).not.toBe(null);
  expect(named(names, "values ($1, $2)", 129)).toBe(null);
});

test("there are at most 300, and those stay", () => {
  const names = new StatementNames();
  const texts = Array.from({ length: 310 }, (_, place) => `select ${place} + $1`);
  const first = texts.map((text) => named(names, text));
  expect(new Set(first).size).toBe(301);
  expect(first.slice(300)).toEqual(texts.slice(300).map(() => null));
  expect(texts.map((text) => names.of(text, 1))).toEqual(first);
});

test("what is asked once is not remembered for ever", () => {
  const names = new StatementNames();
  names.of("select $1", 1);
  for (let place = 0; place < 300; place += 1) names.of(`select ${place} + $1`, 1);
  expect(names.of("select $1", 1)).toBe(null);
  expect(names.of("select $1", 1)).not.toBe(null);
});

test("after one is lost every text gets another name", () => {
  const names = new StatementNames();
  const [lost, other] = [named(names, "select $1"), named(names, "select 1 + $1")];
  names.forget(lost ?? "");
  const after = named(names, "select 1 + $1");
  expect(after).not.toBe(null);
  expect(after).not.toBe(other);
});

test("what several connections lose at once is one loss, and after four nothing is kept", () => {
  const names = new StatementNames();
  for (let loss = 0; loss < 4; loss += 1) {
    const lost = named(names, "select $1");
    expect(lost).not.toBe(null);
    for (let connection = 0; connection < 10; connection += 1) names.forget(lost ?? "");
  }
  expect(named(names, "select $1")).toBe(null);
});
