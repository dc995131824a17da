import { EnvError, readEnv } from "@/lib/env";

/** Prints every wrong setting and ends with 78; silent when all are right. */
try {
  readEnv();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exitCode = 78;
}
