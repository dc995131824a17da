import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { openResults } from "./results-steps";

test("a team's matrix explains itself, is accessible in every look and fits 320", async ({
  page,
}) => {
  await openResults(page);
  await page.getByRole("link", { name: "See them in every model" }).click();
  await page.getByRole("link", { name: "The Continuous Delivery Maturity Model" }).click();
  const table = page.getByRole("table", { name: /categories by levels/ });
  await expect(table.locator("li[id]")).toHaveCount(78);
  const cell = table.getByRole("listitem").filter({ hasText: "Automated unit tests exist" });
  await cell.getByText("Automated unit tests exist").click();
  await expect(cell.getByText("counts from answer", { exact: false })).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
  await cell.getByRole("link", { name: "Unit tests" }).first().click();
  await expect(page).toHaveURL(/\/results\/\w+#automated-unit-tests$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a practice leads to a cell of a published model and back", async ({ page }) => {
    await page.goto("/questionnaire/build");
    const practice = page.getByRole("article").filter({ hasText: "published models" }).first();
    await practice.getByText(/^Speaks for/).click();
    const link = practice.getByRole("link", { name: /./ }).and(page.locator('[href*="/models/"]'));
    await link.first().click();
    await expect(page).toHaveURL(/\/questionnaire\/models\/cdmm#/);
    await page.locator("tr:target").getByRole("link").first().click();
    await expect(page).toHaveURL(/\/questionnaire\/\w+#/);
  });
});
