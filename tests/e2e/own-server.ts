import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/scripts/ports.mjs";
import { test } from "@/tests/support/e2e";
import { type ProductionServer, startProduction } from "@/tests/support/production-server";

/**
 * Gives the tests of a file a server of their own, in which there is no team at first.
 *
 * @returns the folder with its data, there while the tests run
 */
export async function startOwnServer(): Promise<string> {
  const port = await freePort();
  const folder = path.join(tmpdir(), `tidemark-own-${crypto.randomUUID()}`);
  test.use({ baseURL: `http://127.0.0.1:${port}` });
  test.describe.configure({ mode: "default" });
  let server: ProductionServer | null = null;
  test.beforeAll(async () => {
    server = await startProduction({ DATABASE_URL: "", TIDEMARK_DATA_DIR: folder }, { port });
  });
  test.afterAll(async () => {
    await server?.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
