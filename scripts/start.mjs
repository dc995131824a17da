import http from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { build, NEXT } from "./build.mjs";
import { checkedAddress } from "./checked-address.mjs";
import { findNode } from "./find-node.mjs";
import { install } from "./install.mjs";
import { quietEnvironment, ROOT } from "./project.mjs";
import { runProcess } from "./run-process.mjs";

const FRONT_DOOR = pathToFileURL(path.join(ROOT, "lib", "http", "front-door.mjs")).href;

/**
 * Installs and builds what is missing, serves the production build and returns when it ended.
 *
 * @returns {Promise<number>} exit code
 */
export async function start() {
  const address = await checkedAddress();
  await install();
  await build();
  const next = [NEXT, "start", "-H", address.host, "-p", String(address.port)];
  const env = quietEnvironment({ NODE_ENV: "production" });
  const ended = new AbortController();
  const { code } = await runProcess(findNode(), ["--import", FRONT_DOOR, ...next], {
    env,
    channel: true,
    onStart: (child) => {
      child.once("close", () => ended.abort());
      announce(address, ended.signal);
    },
  });
  return code;
}

/**
 * Prints the address as soon as the server answers.
 *
 * @param {import("./settings.mjs").Address} address
 * @param {AbortSignal} ended
 */
async function announce({ host, port }, ended) {
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  while (!ended.aborted && !(await answers(`${url}/livez`))) await wait(50);
  if (!ended.aborted) console.log(`\nTidemark is ready: ${url}\nStop it with Ctrl+C.`);
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function answers(url) {
  return new Promise((resolve) => {
    http
      .get(url, (response) => resolve(response.resume().statusCode === 200))
      .on("error", () => resolve(false));
  });
}
