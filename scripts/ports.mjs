import net from "node:net";

/** @returns {Promise<number>} a port that nobody listens on right now */
export async function freePort() {
  const server = await listen({ host: "127.0.0.1", port: 0 });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/**
 * @param {import("./settings.mjs").Address} address
 * @returns {Promise<boolean>} true when somebody listens there already
 */
export async function isTaken(address) {
  try {
    const server = await listen(address);
    await new Promise((resolve) => server.close(resolve));
    return false;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return true;
    throw error;
  }
}

/**
 * @param {import("./settings.mjs").Address} address
 * @returns {Promise<net.Server>}
 */
function listen({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}
