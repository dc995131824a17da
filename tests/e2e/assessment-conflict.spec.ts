import type { Page } from "@playwright/test";
import { expect, expectAccessible, inEveryLook, test } from "@/tests/support/e2e";
import { choice, listening, saved, startAssessment } from "./assessment-steps";
import { changesOf, teamOf } from "./outbox-steps";

test.use({ expectedTrouble: /status of 412/ });

const decision = (page: Page) => page.getByRole("group", { name: "Changed by someone else" });

/** The same area in two tabs; the first one has changed its first answer. */
async function twoTabs(page: Page): Promise<Page> {
  await startAssessment(page);
  await listening(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await listening(other);
  await page.bringToFront();
  await choice(page, 0, "1").check();
  await saved(page);
  await other.bringToFront();
  return other;
}

test("two tabs: the second sees both answers and keeps its own", async ({ page }) => {
  const other = await twoTabs(page);
  await choice(other, 0, "3").check();
  await expect(decision(other)).toContainText(
    /^Changed by someone elseYours:.*Stored:.*, by Local owner at \d\d:\d\d/,
  );
  await expect(other.getByText("Changed by someone else: review")).toBeVisible();
  await expect(other.getByText(/^Saved at/)).toHaveCount(0);
  await other.getByRole("button", { name: "Keep mine" }).click();
  await saved(other);
  await expect(decision(other)).toHaveCount(0);
  await expect(choice(other, 0, "3")).toBeFocused();
  expect(changesOf(teamOf(page))).toMatchObject([
    { version: 1, choice: "1" },
    { version: 2, choice: "3" },
  ]);
});

test("two tabs: the second takes the stored answer, and can have its own back", async ({
  page,
}) => {
  const other = await twoTabs(page);
  await choice(other, 0, "3").check();
  await other.getByRole("button", { name: "Take the stored answer" }).click();
  await expect(choice(other, 0, "1")).toBeChecked();
  await expect(choice(other, 0, "1")).toBeFocused();
  await expect(decision(other)).toHaveCount(0);
  expect(changesOf(teamOf(page))).toMatchObject([{ version: 1, choice: "1" }]);
  await other.keyboard.press("Control+z");
  await expect(choice(other, 0, "3")).toBeChecked();
  await saved(other);
  expect(changesOf(teamOf(page))).toHaveLength(2);
});

test("two people: each change is known to the other or decided", async ({
  page,
  browser,
  baseURL,
}) => {
  await startAssessment(page);
  await listening(page);
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await listening(other);
  await choice(other, 0, "DK").check();
  await saved(other);
  await choice(page, 0, "2").check();
  await expect(decision(page)).toContainText("Don’t know");
  await page.reload();
  await expect(decision(page)).toContainText("Don’t know");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await saved(page);
  await elsewhere.close();
});

test("what is answered after a submission is in the next draft, and the page says so", async ({
  page,
}) => {
  const assessment = await startAssessment(page, { mode: "quick" });
  await listening(page);
  await choice(page, 0, "2").check();
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(`${assessment}/review`);
  await other.getByRole("button", { name: "Submit the assessment" }).click();
  await other.waitForURL(/\/results\//);
  await other.close();
  await choice(page, 1, "4").check();
  await expect(page.getByText("The assessment was submitted meanwhile.")).toBeVisible();
  await saved(page);
});

test("a conflict is accessible in every look", async ({ page }) => {
  const other = await twoTabs(page);
  await choice(other, 0, "3").check();
  await expect(decision(other)).toBeVisible();
  await inEveryLook(other, async (scheme) => {
    await expectAccessible(other, scheme);
    const excess = await other.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(excess).toBeLessThanOrEqual(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  async function conflict(page: Page): Promise<void> {
    await startAssessment(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await choice(other, 0, "1").check();
    await other.getByRole("button", { name: /^Next area/ }).click();
    await other.waitForURL(/\/architecture#/);
    await other.close();
    await choice(page, 0, "3").check();
    await choice(page, 1, "2").check();
    await page.getByRole("button", { name: /^Next area/ }).click();
    await expect(page.getByRole("alert").first()).toContainText("changed by someone else");
    await expect(decision(page)).toContainText(/Yours:.*Stored:.*, by Local owner at/);
    expect(changesOf(teamOf(page))).toHaveLength(1);
  }

  test("nothing is saved before somebody chooses, and then what they chose", async ({ page }) => {
    await conflict(page);
    await page.getByRole("button", { name: /^Next area/ }).click();
    await expect(decision(page)).toBeVisible();
    await decision(page).getByRole("radio", { name: "Keep mine" }).check();
    await page.getByRole("button", { name: /^Next area/ }).click();
    await expect(page).toHaveURL(/\/architecture#/);
    const choices = changesOf(teamOf(page)).map(({ version, choice }) => [version, choice]);
    expect(choices).toEqual([
      [1, "1"],
      [2, "3"],
      [1, "2"],
    ]);
  });

  test("the stored answer stays when it is taken, the rest is saved", async ({ page }) => {
    await conflict(page);
    await decision(page).getByRole("radio", { name: "Take the stored answer" }).check();
    await page.getByRole("button", { name: /^Next area/ }).click();
    await expect(page).toHaveURL(/\/architecture#/);
    expect(changesOf(teamOf(page)).map(({ choice }) => choice)).toEqual(["1", "2"]);
  });
});
