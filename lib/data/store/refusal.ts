/** Thrown inside a transaction: undoes it although it has begun to write, and says what to answer. */
export class Refusal<T> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super("Nothing was written.");
    this.outcome = outcome;
  }
}

/** The outcome of a {@link Refusal}, after its transaction is undone. */
export async function orRefusal<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (error instanceof Refusal) return error.outcome;
    throw error;
  }
}
