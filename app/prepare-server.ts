import { NewerSchemaError, StorageSetupError, StorageUnavailableError } from "@/lib/data/errors";
import { prepareStorage } from "@/lib/data/prepare-storage";
import { EnvError, readEnv } from "@/lib/env";
import { logEvent } from "@/lib/log";
import { completeInBackground } from "./complete-storage";
import { answerDirectly } from "./direct-door";

/** Exit code for what only the operator can change (sysexits EX_CONFIG). */
const CANNOT_START = 78;

/**
 * Opens the database before the first request, and stops the process when it must not serve:
 * wrong settings, a database that cannot be used, or a production server without the front door
 * (lib/http/front-door.mjs), which could listen on every interface.
 */
export async function prepareServer(): Promise<void> {
  const door = Reflect.get(globalThis, FRONT_DOOR);
  if (door) door.answerDirectly = answerDirectly;
  else if (process.env.NODE_ENV === "production") {
    stop("Start Tidemark with `npm start`: a bare `next start` listens on every interface.");
  }
  try {
    for (const warning of readEnv().warnings) logEvent("warn", "setting", { warning });
    await prepareStorage();
  } catch (error) {
    if (error instanceof StorageUnavailableError) {
      // PostgreSQL may come later: /readyz says 503 until then.
      logEvent("error", "storage-unavailable", { reason: error.reason });
    } else if (isForTheOperator(error)) {
      stop(error.message);
    } else {
      throw error;
    }
  }
  void completeInBackground();
}

const FRONT_DOOR = Symbol.for("tidemark.front-door");

function isForTheOperator(error: unknown): error is Error {
  return [EnvError, StorageSetupError, NewerSchemaError].some((kind) => error instanceof kind);
}

function stop(message: string): never {
  console.error(message);
  process.exit(CANNOT_START);
}
