import { expect, test } from "@/tests/support/e2e";
import { choice, startAssessment } from "./assessment-steps";

test.use({ javaScriptEnabled: false });

test("answers, reviews and submits without JavaScript", async ({ page }) => {
  const assessment = await startAssessment(page, { mode: "quick" });
  await expect(page.getByText("Saved when you go on")).toBeVisible();
  const practices = await page.locator("fieldset[data-practice]").count();
  for (let place = 0; place < practices; place += 1) await choice(page, place, "3").check();
  await page.getByRole("button", { name: /^Next area/ }).click();
  await expect(page).toHaveURL(/\/architecture#/);

  await page.goto(assessment);
  await expect(page.getByRole("link", { name: /^Culture.*Completed$/ })).toBeVisible();
  await page.getByRole("link", { name: "Review and submit" }).click();
  await page.getByLabel("Name of this snapshot").fill("By hand");
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/\/results\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("asks for a missing reason and keeps what was typed", async ({ page }) => {
  await startAssessment(page);
  await choice(page, 0, "2").check();
  await expect(page.getByLabel("In your words").first()).toBeHidden();
  await choice(page, 1, "NA").check();
  const words = page.getByLabel("In your words").nth(1);
  await words.fill("Only one binary");
  await page.getByText("Note, evidence and background").first().click();
  await page.getByLabel("Note", { exact: true }).first().fill("Seen on the board");
  await page.getByRole("button", { name: /^Next area/ }).click();

  const summary = page.getByRole("alert");
  await expect(summary.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(choice(page, 0, "2")).toBeChecked();
  await expect(page.getByLabel("Note", { exact: true }).first()).toHaveValue("Seen on the board");
  await expect(words).toHaveValue("Only one binary");
  await summary.getByRole("link").click();
  await expect(page).toHaveURL(/-na-reason$/);
  await page.getByLabel("Reason").nth(1).selectOption({ index: 3 });
  await page.getByRole("button", { name: /^Next area/ }).click();
  await expect(page).toHaveURL(/\/architecture#/);
});

test("an answer can be taken back", async ({ page }) => {
  const assessment = await startAssessment(page);
  await choice(page, 0, "1").check();
  await page.getByRole("button", { name: /^Next area/ }).click();
  await page.goto(`${assessment}/culture`);
  await choice(page, 0, "").check();
  await page.getByRole("button", { name: /^Next area/ }).click();
  await page.goto(`${assessment}/culture`);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a draft is discarded and comes back", async ({ page }) => {
  const assessment = await startAssessment(page, { mode: "quick" });
  await choice(page, 0, "1").check();
  await page.getByRole("button", { name: /^Next area/ }).click();
  await page.goto(assessment);
  await page.getByRole("button", { name: "Go on to the full assessment" }).click();
  await expect(page.getByText(/full assessment, draft/)).toBeVisible();
  await page.getByRole("button", { name: "Discard this draft" }).click();
  await expect(page.getByText("The draft is discarded.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^1 of \d+ practices answered$/);
});

test("nothing answered cannot be submitted and says why", async ({ page }) => {
  const assessment = await startAssessment(page);
  await page.goto(`${assessment}/review`);
  await page.getByLabel("Name of this snapshot").fill("Too early");
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page.getByRole("alert")).toContainText(/answer/i);
  await expect(page.getByLabel("Name of this snapshot")).toHaveValue("Too early");
});
