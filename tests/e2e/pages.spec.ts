import type { Page } from "@playwright/test";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { createTeam } from "./team-steps";

const PAGES = [
  "/",
  "/teams",
  "/teams/new",
  "/teams/TEAM",
  "/teams/TEAM/edit",
  "/teams/TEAM/assessment/worksheets",
  "/teams/TEAM/assessment/worksheets/dora-delivery-performance",
  "/teams/TEAM/assessment/gates",
  "/questionnaire",
  "/questionnaire/build",
  "/questionnaire/models",
  "/questionnaire/models/cdmm",
  "/teams/TEAM/results/draft/models",
  "/teams/TEAM/results/draft/models/cdmm",
  "/teams/TEAM/results/draft/models/ml-test-score",
  "/teams/TEAM/results/draft/models/dora-capabilities",
  "/teams/TEAM/results/draft/models/minimum-cd",
  "/teams/nobody",
] as const;

/** As long as a name may be, and one word. */
const LONG_NAME = `Pages${process.pid}x${Date.now()}`.padEnd(80, "x");

let made: Promise<string> | null = null;

/** The addresses of a team that no test changes: made once per worker. */
async function addressesOf(page: Page): Promise<string[]> {
  made ??= createTeam(page, { name: LONG_NAME, flags: ["ships-ml"] });
  const team = await made;
  return PAGES.map((address) => address.replace("/teams/TEAM", team));
}

test("every page is accessible in every look, has a title of its own, and fits 320", async ({
  page,
}) => {
  test.slow();
  const titles = new Set<string>();
  for (const address of await addressesOf(page)) {
    await test.step(address, async () => {
      await page.goto(address);
      await expectAccessibleInEveryLook(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wider).toBe(false);
      titles.add(await page.title());
    });
  }
  expect(titles.size).toBe(PAGES.length);
});

test("every page is readable without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  for (const address of await addressesOf(page)) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await context.close();
});
