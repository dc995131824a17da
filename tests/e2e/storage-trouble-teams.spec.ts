import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e";
import { holdDatabase } from "./outbox-steps";
import { startOwnServer } from "./own-server";
import { createTeam } from "./team-steps";

// Nobody else may need the database that is held here.
const folder = await startOwnServer();

/** Presses a button while nobody can write, and expects to be told so. */
async function pressWhileHeld(page: Page, button: Locator): Promise<void> {
  const letGo = holdDatabase(folder);
  await button.click();
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary.getByRole("link")).toHaveText(/cannot answer now\. Nothing was saved: send/);
  letGo();
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? "with" : "without";
  test.describe(`while the database cannot answer, ${way} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a new team keeps all that was entered, and is made afterwards", async ({ page }) => {
      await page.goto("/teams/new");
      await page.getByLabel("Name of the team").fill(`Busy ${way}`);
      const flag = page
        .getByRole("group", { name: "What does the team do?" })
        .getByRole("checkbox");
      await flag.first().check();
      await page.getByRole("radio", { name: /^Quick/ }).check();
      await page.getByLabel("Group (optional)").fill("Bank / Cards");
      await page.getByLabel("Tags (optional)").fill("pilot, core");
      await page.getByLabel("What the team looks after (optional)").fill("Typed with care");
      const create = page.getByRole("button", { name: "Create the team and start" });
      await pressWhileHeld(page, create);
      await expect(page.getByLabel("Name of the team")).toHaveValue(`Busy ${way}`);
      await expect(flag.first()).toBeChecked();
      await expect(page.getByRole("radio", { name: /^Quick/ })).toBeChecked();
      await expect(page.getByLabel("Group (optional)")).toHaveValue("Bank / Cards");
      await expect(page.getByLabel("Tags (optional)")).toHaveValue("pilot, core");
      await expect(page.getByLabel("What the team looks after (optional)")).toHaveValue(
        "Typed with care",
      );
      await create.click();
      await expect(page).toHaveURL(/\/assessment\//);
    });

    test("a changed team keeps what was entered", async ({ page }) => {
      const team = await createTeam(page);
      await page.goto(`${team}/edit`);
      await page.getByLabel("Name of the team").fill(`Renamed ${way}`);
      const save = page.getByRole("button", { name: "Save" });
      await pressWhileHeld(page, save);
      await expect(page.getByLabel("Name of the team")).toHaveValue(`Renamed ${way}`);
      await save.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Renamed ${way}`);
    });

    test("an import keeps its text, and is made afterwards", async ({ page }) => {
      await page.goto("/teams/import");
      const buffer = Buffer.from(`name,group\nImported ${way},Bank\n`);
      const file = { name: "teams.csv", mimeType: "text/csv", buffer };
      await page.getByLabel("File", { exact: true }).setInputFiles(file);
      const check = page.getByRole("button", { name: "Check, without importing" });
      const take = page.getByRole("button", { name: "Import 1 team" });
      await check.click();
      await pressWhileHeld(page, take);
      const text = page.getByLabel("Or its text");
      await expect(text).toHaveValue(`name,group\nImported ${way},Bank\n`);
      await expect(text).toHaveAccessibleDescription(/Nothing was imported/);
      await check.click();
      await take.click();
      await expect(page.getByText("Imported: 1 new, 0 changed, 0 unchanged.")).toBeVisible();
      await expect(text).toHaveValue("");
    });
  });
}
