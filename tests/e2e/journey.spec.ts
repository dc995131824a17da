import { expect, test } from "@/tests/support/e2e";

/** The whole way once, with pointer and keyboard as people mix them. */
test("from an empty start to a first roadmap in a file", async ({ page }) => {
  const name = `Journey ${Date.now()}`;
  await page.goto("/");
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await page.getByLabel("Name of the team").fill(name);
  await page.getByLabel(/structure or content of a database/).check();
  await page.getByRole("radio", { name: /^Quick/ }).check();
  await page.getByRole("button", { name: "Create the team and start" }).click();

  await expect(page).toHaveURL(/\/assessment\/culture/);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  const practices = page.locator("fieldset[data-practice]");
  const count = await practices.count();
  for (let place = 0; place < count; place += 1) {
    await practices.nth(place).locator('input[type="radio"][value="3"]').check();
  }
  await expect(page.getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.locator('input[type="radio"][value="3"]:checked')).toHaveCount(count);

  await page.goto(`${new URL(page.url()).pathname.replace(/\/culture$/, "")}/review`);
  await page.getByRole("button", { name: /^Submit/ }).click();
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    /^Below Base overall, held there by \d areas$/,
  );

  await page
    .getByRole("link", { name: /roadmap/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "See all files" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download roadmap.md" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^journey-\d+.*\.md$/);
});

test("a deleted team comes back with one click", async ({ page }) => {
  const name = `Undo ${Date.now()}`;
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill(name);
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await expect(page).toHaveURL(/\/assessment\//);
  const team = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");

  await page.goto(`${team}/edit`);
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await expect(page.getByRole("status").filter({ hasText: "is deleted" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("a name that is taken is refused in words and what was typed stays", async ({ page }) => {
  const name = `Taken ${Date.now()}`;
  for (const typed of [name, name.toUpperCase()]) {
    await page.goto("/teams/new");
    await page.getByLabel("Name of the team").fill(typed);
    await page.getByLabel("What the team looks after (optional)").fill("Payments");
    await page.getByRole("button", { name: "Create the team and start" }).click();
    await page.waitForLoadState();
    if (typed === name) await expect(page).toHaveURL(/\/assessment\//);
  }
  await expect(page.getByRole("alert").getByRole("link")).toBeVisible();
  await expect(page.getByLabel("What the team looks after (optional)")).toHaveValue("Payments");
  await expect(page).toHaveTitle(/^Error: /);
});
