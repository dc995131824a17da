import type { Page } from "@playwright/test";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { sendForm } from "@/tests/support/send-form";
import { choice, listening, saved, startAssessment } from "./assessment-steps";
import { createTeam } from "./team-steps";

const QUICK = { flags: ["owns-database"], mode: "quick" } as const;

/** A draft to answer, and a team that has none. */
async function pagesOf(page: Page) {
  const tasks = `${await createTeam(page, QUICK)}/assessment`;
  const start = `${await createTeam(page)}/assessment`;
  await sendForm(page, start, { button: "Discard this draft" });
  return { start, tasks, area: `${tasks}/culture`, review: `${tasks}/review` };
}

async function answerSome(page: Page, area: string): Promise<void> {
  await page.goto(area);
  await listening(page);
  for (const [place, value] of ["0", "4", "DK", "NA"].entries()) {
    await choice(page, place, value).check();
  }
  await page.getByLabel("Reason").nth(3).selectOption({ index: 1 });
  await page.getByLabel("In your words").nth(3).fill("One product");
  await page.getByText("Note, evidence and background").first().click();
  await page.getByLabel("Note", { exact: true }).first().fill("Seen on the board");
  await saved(page);
}

test("pages without an answer are accessible in every look", async ({ page }) => {
  const { start, tasks, review } = await pagesOf(page);
  for (const path of [start, tasks, review]) {
    await page.goto(path);
    await expectAccessibleInEveryLook(page);
  }
});

test("pages with answers and with a mistake are accessible in every look", async ({ page }) => {
  const tasks = `${await createTeam(page, QUICK)}/assessment`;
  const area = `${tasks}/culture`;
  await answerSome(page, area);
  await page.getByText("How to answer, and keys").click();
  await expectAccessibleInEveryLook(page);
  await page.getByLabel("In your words").nth(3).fill("");
  await page.getByRole("button", { name: /^Next area/ }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessibleInEveryLook(page);
  for (const path of [tasks, `${tasks}/review`]) {
    await page.goto(path);
    await expectAccessibleInEveryLook(page);
  }
});

test("nothing scrolls sideways on a small screen, and targets are large", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const pages = await pagesOf(page);
  await answerSome(page, pages.area);
  for (const path of Object.values(pages)) {
    await page.goto(path);
    const excess = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await excess(), path).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await excess(), path).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(pages.area);
  const heights = await page
    .locator("fieldset label:has(input[type=radio]):visible")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  const bar = await page.locator("form[data-listening] > div").last().boundingBox();
  expect(bar?.height).toBeLessThanOrEqual(64);
});

test("the first question stands in the first screen", async ({ page }) => {
  const area = `${await createTeam(page, QUICK)}/assessment/culture`;
  for (const size of [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(area);
    await expect(page.locator("legend").first()).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("radio").first()).toBeInViewport({ ratio: 1 });
  }
});

for (const width of [1280, 360]) {
  test(`a walk with Tab at ${width} stays within the budget and in sight`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 640 });
    const assessment = await startAssessment(page, { flags: ["owns-database"] });
    await page.goto(`${assessment}/culture`);
    await listening(page);
    const practices = await page.locator("fieldset[data-practice]").count();
    let stops = 0;
    for (;;) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(focusInSight);
      if (focus === "none") break;
      expect(focus, `stop ${stops}`).toBe("in sight");
      stops += 1;
      expect(stops).toBeLessThanOrEqual(12 + 2 * practices);
    }
    expect(stops).toBeGreaterThan(2 * practices);
  });
}

test("forced colours tell the chosen option apart", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await startAssessment(page);
  await listening(page);
  await choice(page, 0, "2").check();
  const outline = (value: string) =>
    choice(page, 0, value).evaluate((radio) => {
      const style = getComputedStyle(radio.closest("label") ?? radio);
      return `${style.outlineStyle} ${style.outlineWidth}`;
    });
  expect(await outline("2")).not.toBe(await outline("1"));
});

test("nothing is preselected and no level or score is said while answering", async ({ page }) => {
  const assessment = await startAssessment(page);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await choice(page, 0, "4").check();
  await page.goto(`${assessment}/culture`);
  await expect(page.locator("main")).not.toContainText(/\b(level|index|score|Beginner|Expert)\b/);
});

/** Whether at least one of the corners and the centre of the focused element is not covered. */
function focusInSight(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return "none";
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ] as const;
  const seen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return seen ? "in sight" : `hidden: ${element.outerHTML.slice(0, 120)}`;
}
