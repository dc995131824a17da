import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { runTidemark } from "@/tests/support/run-tidemark";
import { startOwnServer } from "./own-server";

// The tables are about every team there is: here those of an invented organisation.
const folder = await startOwnServer();

test.beforeAll(async () => {
  process.env.DATABASE_URL = "";
  process.env.TIDEMARK_DATA_DIR = folder;
  const { stderr, exitCode } = await runTidemark("demo", "--teams", "300", "--snapshots", "1");
  expect(exitCode, stderr).toBe(0);
});

const PRACTICES = "/dashboard/plan";

const headings = (page: Page) => page.getByRole("columnheader");
const names = (page: Page) => page.getByRole("rowheader").getByRole("link").allTextContents();

async function figures(page: Page, place: number): Promise<readonly number[]> {
  const rows = await page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .all();
  const cells = await Promise.all(
    rows.map((row) => row.getByRole("cell").nth(place).textContent()),
  );
  return cells.map((cell) => Number.parseFloat(cell?.replace(",", "") ?? ""));
}

function isFalling(figures: readonly number[]): boolean {
  return figures.every((figure, at) => figure <= (figures[at - 1] ?? Number.POSITIVE_INFINITY));
}

async function sortBy(page: Page, column: string): Promise<void> {
  await page.getByRole("columnheader", { name: column }).getByRole("link").click();
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("practices are sorted, turned round and downloaded in that order", async ({ page }) => {
    await page.goto(PRACTICES);
    const byDefault = await names(page);
    await expect(headings(page).nth(2)).toHaveAttribute("aria-sort", "descending");
    await sortBy(page, "Days in all");
    await expect(page).toHaveURL(/\/dashboard\/plan\?sort=days#practices$/);
    await expect(headings(page).nth(5)).toHaveAttribute("aria-sort", "descending");
    await expect(headings(page).and(page.locator("[aria-sort]"))).toHaveCount(1);
    expect(isFalling(await figures(page, 4))).toBe(true);
    const falling = await names(page);
    await sortBy(page, "Days in all");
    await expect(page).toHaveURL(/sort=days&direction=ascending#practices$/);
    expect(isFalling((await figures(page, 4)).toReversed())).toBe(true);

    await page.goto(`${PRACTICES}?sort=days&size=100`);
    const shown = await names(page);
    expect(shown.slice(0, falling.length)).toEqual(falling);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "All practices as CSV" }).click();
    const text = await readFile(await (await download).path(), "utf8");
    const lines = text.trim().split("\r\n").slice(1);
    expect(lines).toHaveLength(shown.length);
    for (const [at, title] of shown.entries()) expect(lines[at]).toContain(title);

    await sortBy(page, "Teams");
    await expect(page).toHaveURL(/\/dashboard\/plan\?size=100#practices$/);
    expect((await names(page)).slice(0, byDefault.length)).toEqual(byDefault);
  });

  test("an order stays from page to page, and longer pages are a link away", async ({ page }) => {
    await page.goto(`${PRACTICES}?sort=practice&direction=ascending`);
    const first = await names(page);
    expect(first).toHaveLength(25);
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL(/sort=practice&direction=ascending&page=2#practices$/);
    const second = await names(page);
    await page.getByRole("list", { name: "Practices on a page" }).getByText("100").click();
    await expect(page).toHaveURL(/sort=practice&direction=ascending&size=100#practices$/);
    expect((await names(page)).slice(0, first.length + second.length)).toEqual([
      ...first,
      ...second,
    ]);
  });

  test("teams of a practice are sorted, and keep the order in a group", async ({ page }) => {
    await page.goto(PRACTICES);
    await page.getByRole("rowheader").first().getByRole("link").click();
    await page.getByRole("list", { name: "Teams on a page" }).getByText("100").click();
    await expect(page).toHaveURL(/\/plan\/[^/?]+\?size=100#teams$/);
    const byName = await names(page);
    await sortBy(page, "Person-days");
    await expect(page).toHaveURL(/\/plan\/[^/?]+\?sort=days&direction=descending&size=100#teams$/);
    expect(isFalling(await figures(page, 1))).toBe(true);
    expect((await names(page)).toSorted()).toEqual(byName.toSorted());
    await sortBy(page, "Team");
    await sortBy(page, "Team");
    expect(await names(page)).toEqual(byName.toReversed());
    await page.getByRole("combobox", { name: "Group" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/group=[^&]+/);
    await expect(page).toHaveURL(/direction=descending/);
  });

  test("groups are sorted by the middle team, and say so", async ({ page }) => {
    await page.goto("/dashboard/groups");
    const byName = await names(page);
    await sortBy(page, "Index");
    await expect(page).toHaveURL(/\/dashboard\/groups\?sort=index&direction=descending#below$/);
    await expect(page.getByText(/^By index, highest first\./)).toBeVisible();
    const groups = page.getByRole("table", { name: /^Middle and range/ });
    const sorted = await groups.getByRole("rowheader").getByRole("link").allTextContents();
    expect(sorted.toSorted()).toEqual(byName.slice(0, sorted.length).toSorted());
    await expect(groups.locator("[aria-sort]")).toHaveText(/Index/);
  });

  test("what no table knows is ignored with a note", async ({ page }) => {
    await page.goto(PRACTICES);
    const practice = await page
      .getByRole("rowheader")
      .first()
      .getByRole("link")
      .getAttribute("href");
    for (const path of [PRACTICES, practice, "/dashboard/groups"]) {
      for (const query of ["sort=password", "direction=up", "size=15", "sort=name&sort=group"]) {
        const response = await page.goto(`${path}?${query}`);
        expect(response?.status(), `${path} ${query}`).toBe(200);
        await expect(page.getByText("Part of this address was ignored")).toBeVisible();
      }
    }
  });
});

test("sorted tables are accessible in every look, and nothing scrolls sideways at 320", async ({
  page,
}) => {
  await page.goto(`${PRACTICES}?sort=median`);
  const practice = await page.getByRole("rowheader").first().getByRole("link").getAttribute("href");
  for (const path of [
    `${PRACTICES}?sort=level&size=50`,
    `${practice}?sort=days`,
    "/dashboard/groups?sort=overall&direction=descending",
  ]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await expectAccessibleInEveryLook(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await overflow(page), path).toBe(0);
    // Below the width of columns the headings are what it is sorted by, and can be reached.
    const sorted = page.locator("[aria-sort]").getByRole("link");
    await sorted.focus();
    await expect(sorted).toBeInViewport();
  }
});
