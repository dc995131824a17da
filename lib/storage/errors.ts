/** Why the database could not answer. */
export type StorageTrouble = "busy" | "unavailable" | "disk-full";

/**
 * The database cannot answer now; the transaction that was open is undone. Trying again later
 * may work. `cause` has the engine's own error.
 */
export class StorageUnavailableError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, "StorageUnavailableError");
  }

  readonly reason: StorageTrouble;

  constructor(reason: StorageTrouble, cause: unknown) {
    super(`The database cannot answer now (${reason}).`, { cause });
    this.name = "StorageUnavailableError";
    this.reason = reason;
  }
}

/** A value that has to be unique is there already; the transaction is undone. */
export class UniqueViolationError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, "UniqueViolationError");
  }

  constructor(cause: unknown) {
    super("A value that has to be unique is there already.", { cause });
    this.name = "UniqueViolationError";
  }
}

/** The database was made by a newer Tidemark than this one. Nothing was changed. */
export class NewerSchemaError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, "NewerSchemaError");
  }

  constructor(found: number, known: number) {
    super(
      `The database has schema version ${found}, but this Tidemark knows only up to ${known}. ` +
        "Start the newer Tidemark again, or restore a backup made before the upgrade.",
    );
    this.name = "NewerSchemaError";
  }
}

/** The place of the database cannot be used as it is; the message names the place and the need. */
export class StorageSetupError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, "StorageSetupError");
  }

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StorageSetupError";
  }
}

/**
 * Something asked for on the command line is refused as it is; nothing was changed. The message
 * says why and what to do, for the person who asked.
 */
export class RefusedError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, "RefusedError");
  }

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "RefusedError";
  }
}

/**
 * Pages, route handlers and instrumentation are separate bundles, each with its own copy of these
 * classes, but share one database handle: `instanceof` has to know an error by its name.
 */
function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name;
}
