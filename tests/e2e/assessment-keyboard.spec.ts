import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e";
import { listening, startWithEveryArea } from "./assessment-steps";

const KEYS_PER_80_PRACTICES = 200;

test("every practice is answered with the keyboard alone", async ({ page }) => {
  test.slow();
  await notePointers(page);
  await startWithEveryArea(page);
  await page.evaluate(() => sessionStorage.removeItem("pointers"));
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  let practices = 0;
  while (!page.url().endsWith("/review")) {
    await listening(page);
    await press("Tab");
    const here = await page.locator("fieldset[data-practice]").count();
    for (let place = 0; place < here; place += 1) {
      await press(String((place % 6) + 1));
      await press("j");
    }
    practices += here;
    const url = page.url();
    await press("Enter");
    await page.waitForURL((next) => next.href !== url);
  }
  expect(practices).toBeGreaterThan(80);
  expect(keys).toBeLessThanOrEqual((practices * KEYS_PER_80_PRACTICES) / 80);
  await expect(page.getByText(`${practices} of ${practices} practices are answered`)).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("pointers"))).toBeNull();
});

test("a choice with a key or an arrow moves neither page nor focus on", async ({ page }) => {
  await startWithEveryArea(page);
  await listening(page);
  const url = page.url();
  await page.keyboard.press("Tab");
  await page.keyboard.press("2");
  await page.keyboard.press("ArrowDown");
  const focused = page.locator("input:focus");
  await expect(focused).toHaveValue("2");
  await expect(focused).toBeChecked();
  expect(page.url()).toBe(url);
});

test("the list of areas is one tab stop with arrow keys inside", async ({ page }) => {
  await startWithEveryArea(page);
  await listening(page);
  const areas = page.getByRole("navigation", { name: "Areas" });
  await areas.getByRole("link", { name: /^Culture/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(areas.getByRole("link", { name: /^Design/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/architecture$/);
});

async function notePointers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ["pointerdown", "mousedown", "touchstart"]) {
      window.addEventListener(kind, () => sessionStorage.setItem("pointers", kind), true);
    }
  });
}
