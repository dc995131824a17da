import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";

/** A statement as a database was asked it. */
export type AskedStatement = {
  readonly text: string;
  /** The values in the order of their places, written as SQL. */
  readonly values: readonly string[];
};

export type AskedStatements = {
  readonly clear: () => void;
  /** What reads, and on PostgreSQL also what writes at once. */
  readonly all: () => readonly AskedStatement[];
  /** What writes, but for what PostgreSQL writes at once. */
  readonly changes: () => readonly AskedStatement[];
};

/** Watches the statements of this process from now on; call it before the database is opened. */
export function watchStatements(engine: "sqlite" | "postgres"): AskedStatements {
  const asked: AskedStatement[] = [];
  const add = (text: string, values: readonly unknown[]) => {
    if (/^\s*(select|with|insert|update|delete)/i.test(text)) {
      asked.push({ text, values: values.map(written) });
    }
  };
  if (engine === "sqlite") watchSqlite(add);
  else watchPostgres(add);
  const isReading = ({ text }: AskedStatement) => /^\s*(select|with)/i.test(text);
  return {
    clear: () => asked.splice(0),
    all: () => asked.filter(isReading),
    changes: () => asked.filter((statement) => !isReading(statement)),
  };
}

type Add = (text: string, values: readonly unknown[]) => void;

/** Statements are kept, so each is watched when it is prepared. */
function watchSqlite(add: Add): void {
  const prepare = Database.prototype.prepare;
  vi.spyOn(Database.prototype, "prepare").mockImplementation(function (this: never, text: string) {
    const statement = prepare.call(this, text);
    for (const method of ["all", "run"] as const) {
      const ask = statement[method].bind(statement) as (...values: unknown[]) => never;
      statement[method] = (...values: unknown[]) => {
        add(text, values.flat());
        return ask(...values);
      };
    }
    return statement;
  });
}

/** One that the connection keeps comes as an object, any other as a text and its values. */
function watchPostgres(add: Add): void {
  const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: unknown,
    ...given: [string | pg.QueryConfig, unknown[]?]
  ) {
    const [asked, values = []] = given;
    if (typeof asked === "string") add(asked, values);
    else add(asked.text, asked.values ?? []);
    return query.apply(this, given);
  } as never);
}

function written(value: unknown): string {
  if (value === null) return "null";
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

/** A statement with its values in their places, where an explanation depends on them. */
export function writtenOut({ text, values }: AskedStatement): string {
  let next = 0;
  return text.replace(/\?|\$(\d+)/g, (_, place?: string) => {
    const at = place === undefined ? next++ : Number(place) - 1;
    return values[at] ?? "null";
  });
}
