import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { listening, startWithEveryArea } from "./assessment-steps";
import { changesOf, cutOff, kept, teamOf } from "./outbox-steps";

const profile = mkdtempSync(path.join(tmpdir(), "tidemark-profile-"));
test.afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const PER_TAB = 25;

test("50 answers given offline in two tabs survive a killed browser, once and in order", async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(180_000);
  const open = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL ?? "" });
  const before = await open();
  const first = before.pages()[0] ?? (await before.newPage());
  const assessment = await startWithEveryArea(first);
  const team = teamOf(first);
  const second = await before.newPage();
  await cutOff(before);
  const areas = await areaPaths(first, assessment);
  const answered = [
    ...(await answer(first, areas.slice(0, 5))),
    ...(await answer(second, areas.slice(5))),
  ];
  expect(answered).toHaveLength(2 * PER_TAB);
  await kept(second, 2 * PER_TAB);
  expect(changesOf(team)).toEqual([]);
  killBrowser();

  const after = await open();
  const page = after.pages()[0] ?? (await after.newPage());
  await page.goto("/teams");
  await expect.poll(() => changesOf(team).length, { timeout: 30_000 }).toBe(2 * PER_TAB);
  expect(changesOf(team)).toEqual(answered.map((change) => ({ ...change, version: 1 })));
  await kept(page, 0);
  await after.close();
});

async function areaPaths(page: Page, assessment: string): Promise<string[]> {
  const links = page.getByRole("navigation", { name: "Areas" }).getByRole("link");
  const paths = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).pathname),
  );
  return paths.filter((address) => address.startsWith(assessment));
}

/** Answers 25 practices of some areas, from the first one on. */
async function answer(page: Page, areas: string[]) {
  const answered: { practice: string; choice: string }[] = [];
  // A tab behind another draws once a second, and a click waits until the page stands still.
  await page.bringToFront();
  for (const area of areas) {
    if (answered.length === PER_TAB) break;
    await page.goto(area);
    await listening(page);
    for (const practice of await page.locator("fieldset[data-practice]").all()) {
      if (answered.length === PER_TAB) break;
      const choice = String(answered.length % 5);
      await practice.locator(`input[type=radio][value="${choice}"]`).check();
      answered.push({ practice: (await practice.getAttribute("id")) ?? "", choice });
    }
  }
  return answered;
}

/** SIGKILL to every process of the browser with this test's own profile. */
function killBrowser(): void {
  const listed = execFileSync("ps", ["-axww", "-o", "pid=,args="], { encoding: "utf8" });
  const own = listed.split("\n").filter((line) => line.includes(`--user-data-dir=${profile}`));
  expect(own.length).toBeGreaterThan(0);
  for (const line of own) process.kill(Number.parseInt(line, 10), "SIGKILL");
}
