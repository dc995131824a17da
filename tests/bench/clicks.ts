import { type Browser, chromium, type Page } from "@playwright/test";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { closeStorage } from "@/lib/data/prepare-storage";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { findBrowser } from "@/scripts/browser.mjs";
import { type ServerPlace, startProduction } from "@/tests/support/production-server";
import { makeDraft } from "@/tests/support/teams";
import { spreadOf } from "./figures";

const CLICKS = 200;
/** How much slower than this machine a person's may be. */
const THROTTLE = 4;
/** Nobody reads a question faster; what the last click set off is over by then. */
const PAUSE_MS = 300;
/** How long a finger stays on the button. */
const PRESS_MS = 80;
/** The browser reports no event that is shown sooner than this. */
const SHORTEST_MS = 16;

/**
 * Answers the longest area page in a real browser, click by click: milliseconds from the click to
 * the word "Saved", and from the click to the next paint with a processor that is slowed down,
 * beside what the browser takes for the page without its script.
 *
 * @returns null without a browser
 */
export async function measureClicks(folder: string) {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const place: ServerPlace = { DATABASE_URL: "", TIDEMARK_DATA_DIR: folder };
  Object.assign(process.env, place);
  const { practices, areas, profile } = getQuestionnaire(LOCAL_OWNER);
  const countOf = (id: string) => practices.filter(({ area }) => area === id).length;
  const [longest] = areas.toSorted((left, right) => countOf(right.id) - countOf(left.id));
  const team = await makeDraft("Clicked", { profile: profile.map(({ id }) => id) });
  await closeStorage();
  const server = await startProduction(place);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const address = `${server.url}/teams/${team.id}/assessment/${longest?.id}`;
  const saved = spreadOf(await clicksToSaved(await openArea(browser, address)));
  const painted = await clicksToPaint(await openArea(browser, address));
  const bare = await clicksToPaint(await openWithoutScript(browser, address));
  await browser.close();
  await server.kill("SIGTERM");
  const slower = `${THROTTLE} times slower`;
  return { saved, [`painted, ${slower}`]: painted, [`painted without script, ${slower}`]: bare };
}

async function openArea(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // The functions that run in the page are compiled with calls of this.
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.goto(address);
  await page.locator("form[data-listening=true]").waitFor();
  return page;
}

/** The same page as the browser shows it by itself: no click can be painted sooner. */
async function openWithoutScript(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(address);
  return page;
}

/** Each click waits until the one before is saved. */
async function clicksToSaved(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    let clickedAt = 0;
    let isSaving = false;
    const note = ({ timeStamp }: Event) => {
      clickedAt = timeStamp;
      isSaving = false;
    };
    addEventListener("click", note, { capture: true });
    const look = () => {
      const words = document.querySelector(
        "form[data-listening] > div:last-of-type p",
      )?.textContent;
      if (!words?.startsWith("Saved at")) isSaving = true;
      else if (isSaving && clickedAt > 0) {
        taken.push(performance.now() - clickedAt);
        clickedAt = 0;
      }
    };
    new MutationObserver(look).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    Object.assign(globalThis, { taken });
  });
  for (let click = 0; click < CLICKS; click += 1) {
    await clickOption(page, click);
    await page.waitForFunction((count) => Reflect.get(globalThis, "taken").length > count, click);
  }
  return page.evaluate(() => Reflect.get(globalThis, "taken"));
}

/** @see https://w3c.github.io/event-timing/ which rounds to 8 ms */
async function clicksToPaint(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  await page.evaluate((durationThreshold) => {
    const shown: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "click") shown.push(entry.duration);
    }).observe({ type: "event", durationThreshold } as PerformanceObserverInit);
    Object.assign(globalThis, { shown });
  }, SHORTEST_MS);
  for (let click = 0; click < CLICKS; click += 1) {
    await clickOption(page, click + 1);
  }
  await page.waitForTimeout(PAUSE_MS);
  const shown: number[] = await page.evaluate(() => Reflect.get(globalThis, "shown"));
  const quick = Array.from({ length: CLICKS - shown.length }, () => SHORTEST_MS);
  return { ...spreadOf([...quick, ...shown]), worst: Math.max(SHORTEST_MS, ...shown) };
}

/** Goes through the practices again and again, with another option each time. */
async function clickOption(page: Page, click: number): Promise<void> {
  const practices = page.locator("fieldset[data-practice]");
  const count = await practices.count();
  const value = (click + Math.floor(click / count)) % 5;
  const option = practices.nth(click % count).locator(`label:has(input[value="${value}"])`);
  await option.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await option.boundingBox()) ?? {};
  await page.waitForTimeout(PAUSE_MS);
  // With the bare mouse: a locator's click runs scripts in the page that a person does not.
  await page.mouse.click(x + 8, y + 8, { delay: PRESS_MS });
}
