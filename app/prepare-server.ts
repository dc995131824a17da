import { checkReadiness } from "@/lib/data/health";
import { EnvError, readEnv } from "@/lib/env";
import { logEvent } from "@/lib/log";

/** Exit code for wrong settings (sysexits EX_CONFIG). */
const WRONG_SETTINGS = 78;

/**
 * Stops the process when it must not serve: wrong settings, or a production server without the
 * front door (lib/http/front-door.mjs), which could listen on every interface. Then opens the
 * database, so that its migrations run before the first request.
 */
export async function prepareServer(): Promise<void> {
  for (const warning of readSettings().warnings) logEvent("warn", "setting", { warning });
  if (process.env.NODE_ENV === "production" && !Reflect.get(globalThis, FRONT_DOOR)) {
    stop("Start Tidemark with `npm start`: a bare `next start` listens on every interface.");
  }
  const { ready, failed } = await checkReadiness();
  if (!ready) logEvent("error", "not-ready", { failed });
}

const FRONT_DOOR = Symbol.for("tidemark.front-door");

function readSettings() {
  try {
    return readEnv();
  } catch (error) {
    if (error instanceof EnvError) return stop(error.message);
    throw error;
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(WRONG_SETTINGS);
}
