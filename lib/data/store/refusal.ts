/** Thrown inside a transaction: undoes it although it has begun to write, and says what to answer. */
export class Refusal<T> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super("Nothing was written.");
    this.outcome = outcome;
  }
}

/** What a transaction came to, also if it was undone by a {@link Refusal}. */
export async function orRefusal<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (error instanceof Refusal) return error.outcome;
    throw error;
  }
}
