import { spawn } from "node:child_process";
import { once } from "node:events";
import { programOf } from "@/tests/support/program";

/** Runs a load in a process of its own; what it prints is its result, as JSON. */
export async function runLoad<T>(file: string, order: object): Promise<T> {
  const child = spawn(process.execPath, programOf(file, JSON.stringify(order)), {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error("The load did not run to its end.");
  return JSON.parse(output);
}
