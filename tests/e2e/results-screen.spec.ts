import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { FLAGS, mixedAnswer, openResults, QUESTIONNAIRE } from "./results-steps";
import { answer, createTeam } from "./team-steps";

test("results are accessible in every look, opened or not", async ({ page }) => {
  await openResults(page);
  await expectAccessible(page);
  await openAll(page);
  await expectAccessibleInEveryLook(page);
});

test("a roadmap is accessible in every look", async ({ page }) => {
  const results = await openResults(page);
  await page.goto(`${results}/roadmap?target=4`);
  await expectAccessible(page);
  await page.goto(`${results}/roadmap?target=2`);
  await expectAccessibleInEveryLook(page);
});

test("results and roadmap without an answer are accessible in every look", async ({ page }) => {
  const team = await createTeam(page, { flags: FLAGS });
  for (const path of ["results/draft", "results/draft/roadmap"]) {
    await page.goto(`${team}/${path}`);
    await expectAccessibleInEveryLook(page);
  }
});

test("nothing scrolls sideways at 320, opened or not", async ({ page }) => {
  const results = await openResults(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await excess()).toBe(0);
  await openAll(page);
  expect(await excess()).toBe(0);
  await page.goto(`${results}/roadmap?target=5`);
  expect(await excess()).toBe(0);
});

test("on paper everything is open, nothing is navigation, and 25 pages hold every practice", async ({
  page,
}) => {
  const { profile, practices } = QUESTIONNAIRE;
  const flags = profile.map(({ id }) => id);
  const team = await createTeam(page, { flags });
  await answer(
    page,
    team,
    Object.fromEntries(practices.map((each) => [each.id, mixedAnswer(each)])),
  );
  await page.goto(`${team}/results/draft`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByText("Plan the roadmap")).toBeHidden();
  await expect(page.locator("tbody th", { hasText: "Small slices of work" })).toBeVisible();
  await expect(page.getByText("One binary, nothing to share.")).toBeVisible();
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(3);
  expect(pages).toBeLessThanOrEqual(25);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a result opens, explains itself and leads to a plan", async ({ page }) => {
    const team = await createTeam(page, { flags: FLAGS });
    await page.goto(`${team}/results/draft`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing answered yet");
    await page.getByText("How this level and index come about").first().click();
    await expect(page.locator("tbody th", { hasText: "One ordered list of work" })).toBeVisible();
    await page.getByRole("link", { name: "Plan the roadmap" }).click();
    await page.getByLabel("Plan to reach").selectOption("2");
    await page.getByRole("button", { name: "Show this plan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The way to Beginner");
  });
});

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}
