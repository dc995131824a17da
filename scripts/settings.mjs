import net from "node:net";

/**
 * Where to listen.
 *
 * @typedef {{ host: string, port: number }} Address
 */

/**
 * Reads `HOST` and `PORT`. An empty value counts as unset.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ address: Address, problems: string[] }} address holds only without problems
 */
export function readAddress(env) {
  const host = env.HOST || "127.0.0.1";
  const port = env.PORT || "3000";
  const problems = [];
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    problems.push("PORT: it must be a whole number from 1 to 65535. Example: PORT=3000");
  }
  if (!isLoopback(host)) {
    problems.push(
      "HOST: Tidemark has no accounts yet and answers only on loopback. Example: HOST=127.0.0.1",
    );
  }
  return { address: { host, port: Number(port) }, problems };
}

/** @param {string} host */
function isLoopback(host) {
  return ["localhost", "::1"].includes(host) || (net.isIPv4(host) && host.startsWith("127."));
}
