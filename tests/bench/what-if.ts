import { type Browser, chromium, type Page } from "@playwright/test";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { closeStorage } from "@/lib/data/prepare-storage";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { findBrowser } from "@/scripts/browser.mjs";
import { type ServerPlace, startProduction } from "@/tests/support/production-server";
import { makeTeam, submitAlike } from "@/tests/support/teams";
import { spreadOf } from "./figures";

const TICKS = 100;
const TARGETS = [3, 5] as const;
/** Nobody ticks faster; what the last tick set off is over by then. */
const PAUSE_MS = 150;
/** How long a finger stays on the button. */
const PRESS_MS = 80;

/** When something happened, in milliseconds after the click. */
type Tick = {
  /** The worker was given its work. */
  readonly asked: number;
  /** Its answer arrived on the page. */
  readonly planned: number;
  /** The figures on the page changed. */
  readonly changed: number;
  /** The next frame after that began. */
  readonly shown: number;
};

/**
 * Ticks actions as done on the what-if of a team with every flag set and 0 everywhere, in a real
 * browser: milliseconds from the click to each step on the way to the figures that are shown.
 *
 * @returns null without a browser
 */
export async function measureWhatIf(folder: string) {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const place: ServerPlace = { DATABASE_URL: "", TIDEMARK_DATA_DIR: folder };
  Object.assign(process.env, place);
  const profile = getQuestionnaire(LOCAL_OWNER).profile.map(({ id }) => id);
  const team = await makeTeam("Supposed", { profile });
  const snapshot = await submitAlike(team, 0);
  await closeStorage();
  const server = await startProduction(place);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const figures = [];
  for (const target of TARGETS) {
    const address = `${server.url}/teams/${team.id}/results/${snapshot.id}/what-if?target=${target}`;
    const ticks = await tickAll(await openPage(browser, address));
    figures.push([`to level ${target}`, spreads(ticks)] as const);
  }
  await browser.close();
  await server.kill("SIGTERM");
  return { ticks: TICKS, ...Object.fromEntries(figures) };
}

function spreads(ticks: readonly Tick[]) {
  const of = (step: keyof Tick) => spreadOf(ticks.map((tick) => tick[step]));
  return {
    asked: of("asked"),
    planned: of("planned"),
    changed: of("changed"),
    shown: of("shown"),
    worst: Math.round(Math.max(...ticks.map(({ shown }) => shown))),
  };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.addInitScript(noteSteps);
  const started = page.waitForEvent("worker");
  await page.goto(address);
  await started;
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  return page;
}

/** Runs in the page, before its own scripts. */
function noteSteps(): void {
  const ticks: Tick[] = [];
  let clickedAt = 0;
  let asked = 0;
  let planned = 0;
  const since = () => performance.now() - clickedAt;
  addEventListener("click", ({ timeStamp }) => (clickedAt = timeStamp), { capture: true });
  class Watched extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener("message", () => {
        planned = since();
      });
    }
    override postMessage(...given: unknown[]): void {
      asked = since();
      super.postMessage(given[0]);
    }
  }
  globalThis.Worker = Watched;
  const look = (changes: MutationRecord[]) => {
    const isFigure = changes.some(({ target }) => target.parentElement?.closest("table"));
    if (!isFigure || clickedAt === 0) return;
    const changed = since();
    const tick = { asked, planned, changed };
    requestAnimationFrame(() => {
      ticks.push({ ...tick, shown: since() });
      clickedAt = 0;
    });
  };
  new MutationObserver(look).observe(document, {
    ...{ subtree: true, childList: true, characterData: true },
  });
  Object.assign(globalThis, { ticks });
}

/** Goes through the actions again and again: ticks them, then takes it back. */
async function tickAll(page: Page): Promise<Tick[]> {
  const boxes = page.locator('input[type="checkbox"][name^="done-"]');
  const count = await boxes.count();
  for (let tick = 0; tick < TICKS; tick += 1) {
    const box = boxes.nth(tick % count);
    await box.scrollIntoViewIfNeeded();
    const { x = 0, y = 0 } = (await box.boundingBox()) ?? {};
    await page.waitForTimeout(PAUSE_MS);
    // With the bare mouse: a locator's click runs scripts in the page that a person does not.
    await page.mouse.click(x + 8, y + 8, { delay: PRESS_MS });
    await page.waitForFunction((done) => Reflect.get(globalThis, "ticks").length > done, tick);
  }
  return page.evaluate(() => Reflect.get(globalThis, "ticks"));
}
