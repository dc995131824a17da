import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";

/** What a database was asked, with the values written out, since an explanation depends on them. */
export type AskedStatements = {
  readonly clear: () => void;
  /** Only what reads. */
  readonly all: () => readonly string[];
};

/** Watches the statements of this process from now on; call it before the database is opened. */
export function watchStatements(engine: "sqlite" | "postgres"): AskedStatements {
  const texts: string[] = [];
  const add = (text: string, values: readonly unknown[]) => {
    if (/^\s*(select|with)/i.test(text)) texts.push(writtenOut(text, values));
  };
  if (engine === "sqlite") watchSqlite(add);
  else watchPostgres(add);
  return { clear: () => texts.splice(0), all: () => [...texts] };
}

type Add = (text: string, values: readonly unknown[]) => void;

/** Statements are kept, so each is watched when it is prepared. */
function watchSqlite(add: Add): void {
  const prepare = Database.prototype.prepare;
  vi.spyOn(Database.prototype, "prepare").mockImplementation(function (this: never, text: string) {
    const statement = prepare.call(this, text);
    const all = statement.all.bind(statement) as (...values: unknown[]) => unknown[];
    statement.all = (...values: unknown[]) => {
      add(text, values.flat());
      return all(...values);
    };
    return statement;
  });
}

function watchPostgres(add: Add): void {
  const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: unknown,
    ...given: unknown[]
  ) {
    const [text, values] = given;
    if (typeof text === "string") add(text, Array.isArray(values) ? values : []);
    return query.apply(this, given);
  } as never);
}

function writtenOut(text: string, values: readonly unknown[]): string {
  const quoted = values.map((value) =>
    typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`,
  );
  let next = 0;
  return text.replace(/\?|\$(\d+)/g, (_, place?: string) => {
    const at = place === undefined ? next++ : Number(place) - 1;
    return quoted[at] ?? "null";
  });
}
