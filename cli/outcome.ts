import { NotAllowedError } from "@/lib/access/authorise";
import {
  NewerSchemaError,
  RefusedError,
  StorageSetupError,
  StorageUnavailableError,
} from "@/lib/data/errors";
import { EnvError } from "@/lib/env";

/**
 * What a command prints and how it ends: 0 done, 1 refused by a check that was asked for, 2 bad
 * input (nothing was written), 78 settings or a database that cannot be used.
 */
export type Outcome = {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2 | 78;
};

/** Takes what a command came to. */
export type Finish = (outcome: Outcome) => void;

export const BAD_INPUT = 2;
const SETTINGS = 78;

/** A command that did what was asked. */
export function done(...stdout: readonly string[]): Outcome {
  return { stdout: lines(stdout), stderr: "", exitCode: 0 };
}

/** A command that wrote nothing because of what it was given; all problems at once. */
export function badInput(...stderr: readonly string[]): Outcome {
  return { stdout: "", stderr: lines(stderr), exitCode: BAD_INPUT };
}

/** Texts as lines, each with its line break. */
export function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

/** Runs a command; what is not a bug becomes a sentence and an exit code. */
export async function settle(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RefusedError || error instanceof NotAllowedError) {
      return badInput(error.message);
    }
    if (isForTheOperator(error)) {
      return { stdout: "", stderr: lines([error.message]), exitCode: SETTINGS };
    }
    throw error;
  }
}

function isForTheOperator(error: unknown): error is Error {
  const kinds = [EnvError, NewerSchemaError, StorageSetupError, StorageUnavailableError];
  return kinds.some((kind) => error instanceof kind);
}
