import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/scripts/ports.mjs";
import { expect, test } from "@/tests/support/e2e";
import { startServer } from "@/tests/support/server";

const folder = mkdtempSync(path.join(tmpdir(), "tidemark-durability-"));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const port = await freePort();
test.use({ baseURL: `http://127.0.0.1:${port}` });

test("every answer shown as saved is there after kill -9 and a restart", async ({ page }) => {
  test.setTimeout(90_000);
  const before = await startServer(port, folder);
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill("Survivors");
  await page.getByRole("button", { name: "Create the team and start" }).click();
  const practices = page.locator("fieldset[data-practice]");
  await expect(practices.first()).toBeVisible();
  const count = await practices.count();
  for (let place = 0; place < count; place += 1) {
    await practices
      .nth(place)
      .getByRole("radio")
      .nth(place % 5)
      .check();
  }
  await expect(page.getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();
  const chosen = await checked();
  await before.kill("SIGKILL");

  const after = await startServer(port, folder);
  await page.reload();
  expect(await checked()).toEqual(chosen);
  expect(chosen).toHaveLength(count);
  await after.kill("SIGTERM");

  async function checked(): Promise<string[]> {
    const radios = await page.locator("fieldset[data-practice] input:checked").all();
    return Promise.all(
      radios.map(
        async (radio) => `${await radio.getAttribute("name")}=${await radio.inputValue()}`,
      ),
    );
  }
});
