import { spawn } from "node:child_process";
import { npmIsGone } from "./npm-is-gone.mjs";
import { ROOT } from "./project.mjs";

const KILL_AFTER_MS = 15_000;
/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | null} */
let interruption = null;

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => interrupt(signal));
}

// Without this a server would keep its port.
setInterval(() => npmIsGone() && interrupt("SIGTERM"), 500).unref();

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  if (interruption === null || signal !== "SIGTERM") {
    for (const child of running) stopChild(child, signal);
  }
  interruption = signal;
  if (running.size === 0) process.exit(exitCodeOf(signal));
}

/**
 * Runs a program to its end. Signals to this process are passed on to it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, capture?: boolean, channel?: boolean, onStart?: (child: import("node:child_process").ChildProcess) => void }} [options]
 *   capture: collect the output instead of showing it; channel: let the program notice our end
 * @returns {Promise<{ code: number, output: string }>} code 128 + n after a signal
 */
export function runProcess(command, args, options = {}) {
  const { env = process.env, capture = false, channel = false, onStart } = options;
  const streams = capture ? ["ignore", "pipe", "pipe"] : ["inherit", "inherit", "inherit"];
  const stdio = /** @type {import("node:child_process").StdioOptions} */ (
    channel ? [...streams, "ipc"] : streams
  );
  if (interruption !== null) process.exit(exitCodeOf(interruption));
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    running.add(child);
    onStart?.(child);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? exitCodeOf(signal), output });
    });
  });
}

/** @returns {number | null} the exit code of an interruption; null while nobody interrupted */
export function interruptedWith() {
  return interruption === null ? null : exitCodeOf(interruption);
}

/**
 * Asks a program to end, and ends it when it does not.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stopChild(child, signal) {
  child.kill(signal);
  setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS).unref();
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeOf(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[String(signal)] ?? 1;
}
