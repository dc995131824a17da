/** `node scripts/run.mjs start|dev|test|torture|bench`: no dependencies, runs on Node 20 and newer. */
import { bench } from "./bench.mjs";
import { dev } from "./dev.mjs";
import { start } from "./start.mjs";
import { Stop } from "./stop.mjs";
import { test } from "./test.mjs";
import { torture } from "./torture.mjs";

const COMMANDS = { start, dev, test, torture, bench };
const command = Object.entries(COMMANDS).find(([name]) => name === process.argv[2])?.[1];

if (!command) {
  console.error(`Say what to run: ${Object.keys(COMMANDS).join(", ")}.`);
  process.exit(2);
}

try {
  process.exit(await command(process.argv.slice(3)));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}
