import type { RawBuilder, Transaction } from "kysely";
import type { Tables } from "../tables";

/** What a migration has to write in another way on each engine. */
export type EngineSyntax = {
  /** Text that is compared byte by byte, so that both engines sort it alike. */
  readonly sortableText: RawBuilder<unknown>;
  /** At the end of a table: its rows lie in the order of the primary key, where that can be had. */
  readonly inOrderOfKey: RawBuilder<unknown>;
  /** At the end of an index: it answers for other columns too. Null where a key orders its table. */
  readonly including: ((column: string) => RawBuilder<unknown>) | null;
  /** The statements that make a trigger: it runs after each update of a row that meets a condition. */
  readonly afterUpdate: (trigger: Trigger) => readonly RawBuilder<unknown>[];
};

/** Conditions and statements call the row as it is now `new`. */
export type Trigger = {
  readonly name: string;
  readonly table: string;
  readonly when: RawBuilder<unknown>;
  readonly run: RawBuilder<unknown>;
};

/**
 * One step forward of the schema. Released steps are never changed and have no way back.
 * `up` runs inside the transaction of the whole run, which holds the lock.
 */
export type Migration = {
  /** From 1, without gaps. */
  readonly version: number;
  readonly name: string;
  readonly up: (db: Transaction<Tables>, types: EngineSyntax) => Promise<void>;
};
