import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";

const PAGES = [
  "/",
  "/teams",
  "/teams/new",
  "/teams/TEAM",
  "/teams/TEAM/edit",
  "/questionnaire",
  "/questionnaire/build",
  "/teams/nobody",
] as const;

/** As long as a name may be, and one word. */
const LONG_NAME = `Pages${process.pid}x${Date.now()}`.padEnd(80, "x");

let team = "";

test.beforeAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill(LONG_NAME);
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await page.waitForURL(/\/assessment\//);
  team = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.close();
});

for (const address of PAGES) {
  test(`${address} is accessible in every look`, async ({ page }) => {
    await page.goto(address.replace("TEAM", team));
    await expectAccessibleInEveryLook(page);
  });
}

test("no page scrolls sideways at 320, and each has a title of its own", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const titles = new Set<string>();
  for (const address of PAGES) {
    await page.goto(address.replace("TEAM", team));
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider, address).toBe(false);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(PAGES.length);
});

test("every page is readable without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  for (const address of PAGES) {
    await page.goto(address.replace("TEAM", team));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await context.close();
});
