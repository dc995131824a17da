import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { readContentFiles } from "@/lib/content/content-files";
import { freePort } from "@/scripts/ports.mjs";
import { expect, expectAccessible, test } from "@/tests/support/e2e";
import { SECOND, secondVersion } from "@/tests/support/second-version";
import { serveContent } from "@/tests/support/served-version";

const folder = mkdtempSync(path.join(tmpdir(), "tidemark-versions-"));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const port = await freePort();
const place = { port, dataFolder: folder };
test.use({ baseURL: `http://127.0.0.1:${port}` });
test.describe.configure({ mode: "serial" });

const ANSWERS = { "stable-team": 3, "incident-response": 2, "blameless-learning": 1 };

/** Saves an answer that was not given before. */
async function save(page: Page, address: string, choice: number): Promise<void> {
  const response = await page.request.put(address, {
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "If-Match": '"0"',
      "Idempotency-Key": crypto.randomUUID(),
    },
    data: { choice, naReason: null, naText: "", note: "", links: [] },
  });
  expect(response.status()).toBe(200);
}

/** An option of a practice: "0" to "4". */
function option(page: Page, practice: string, value: string): Locator {
  return page
    .locator(`fieldset[data-practice="${practice}"]`)
    .getByRole("radio")
    .nth(Number(value));
}

test("a new version of the questionnaire comes: snapshots stay, the draft moves", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const first = await serveContent(readContentFiles(), place);
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill("Movers");
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await expect(page).toHaveURL(/\/assessment\/culture/);
  const [, team] = /\/teams\/([^/]+)\//.exec(page.url()) ?? [];
  const assessment = `/teams/${team}/assessment`;
  for (const [practice, choice] of Object.entries(ANSWERS)) {
    await save(page, `/api/teams/${team}/draft/answers/${practice}`, choice);
  }
  await page.goto(`${assessment}/review`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/\/results\/[^/]+$/);
  const results = page.url();
  const before = await wordsOf(page, results);
  await page.goto(assessment);
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(page).toHaveURL(/\/assessment\/culture/);
  await expect(option(page, "stable-team", "3")).toBeChecked();
  await page.goto("about:blank");
  await first.stop();

  const second = await serveContent(secondVersion(), place);
  expect(await wordsOf(page, results)).toEqual(before);
  await page.goto(`${assessment}/culture`);
  await expect(page.getByText(`The questionnaire has a new version: ${SECOND}.`)).toBeVisible();
  await expect(option(page, "stable-team", "3")).toBeChecked();
  await expectAccessible(page);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`http://127.0.0.1:${port}${assessment}`);
  await plain.getByRole("link", { name: "See what changes" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText(
    `What changes with version ${SECOND}`,
  );
  await expect(plain.getByRole("heading", { level: 2 })).toHaveText([
    ...["Renamed", "Split", "Merged", "Withdrawn", "New", "Move the draft"],
  ]);
  const merged = plain.getByRole("table", { name: "Merged" }).getByRole("row").nth(1);
  await expect(merged).toContainText("Learning from incidents");
  await page.goto(`${assessment}/version`);
  await expectAccessible(page);
  await plain.getByRole("button", { name: `Move this draft to version ${SECOND}` }).click();
  await expect(plain.getByRole("status")).toContainText(`is on version ${SECOND}`);
  await plain.goto(`http://127.0.0.1:${port}${assessment}/culture`);
  await expect(option(plain, "long-lived-team", "3")).toBeChecked();
  await expect(option(plain, "learning-from-incidents", "1")).toBeChecked();
  await context.close();

  await page.getByRole("button", { name: `Move this draft to version ${SECOND}` }).click();
  await expect(page).toHaveURL(/\/assessment\?moved=yes$/);
  await expectAccessible(page);
  await page.goto(`${assessment}/version`);
  await expect(page).toHaveURL(/\/assessment$/);
  expect(await wordsOf(page, results)).toEqual(before);
  await page.goto("about:blank");
  await second.stop();
});

/** Everything that a snapshot says: its page, its roadmap and its files. */
async function wordsOf(page: Page, results: string): Promise<readonly string[]> {
  const words: string[] = [];
  for (const address of [results, `${results}/roadmap`]) {
    await page.goto(address);
    words.push((await page.getByRole("main").textContent()) ?? "");
  }
  const files = await page.getByRole("link", { name: /JSON|CSV|Markdown/ }).all();
  for (const file of files) {
    const response = await page.request.get((await file.getAttribute("href")) ?? "");
    expect(response.status()).toBe(200);
    words.push(await response.text());
  }
  return words;
}
