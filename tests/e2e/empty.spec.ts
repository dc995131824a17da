import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/scripts/ports.mjs";
import { expect, expectAccessible, test } from "@/tests/support/e2e";
import { type Server, startServer } from "@/tests/support/server";

/** A server of its own, in which there is no team: what everybody sees first. */
const HEADINGS = {
  "/": "How far has your continuous delivery come, and what should you do next?",
  "/dashboard": "No teams yet",
  "/dashboard/compare": "Choose two to six teams to compare",
  "/teams": "Teams",
};

const port = await freePort();
test.use({ baseURL: `http://127.0.0.1:${port}` });
test.describe.configure({ mode: "default" });

let folder = "";
let server: Server;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-empty-"));
  server = await startServer(port, folder);
});

test.afterAll(async () => {
  await server.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test(`without a team, accessible in ${colorScheme} at ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const [address, heading] of Object.entries(HEADINGS)) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        await expectAccessible(page);
      }
    });
  }
}

for (const address of ["/", "/dashboard", "/teams"]) {
  test(`without a team, ${address} leads to the first and to the example`, async ({ page }) => {
    await page.goto(address);
    const example = page.getByRole("button", { name: "Explore an example organisation" });
    await expect(example).toBeVisible();
    await page.getByRole("link", { name: "Start an assessment" }).click();
    await expect(page).toHaveURL(/\/teams\/new$/);
  });
}
