import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from "@playwright/test";
import type axe from "axe-core";
import { lookAnew } from "./look-anew";

export { expect };

/** The small one: each page gets it, and compiles it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
  // Only rules about sound and video wait for more, and no page has any.
  preload: false,
};

/** What may differ where the same elements are shown in another width, or in other colours. */
const LAYOUT_RULES = ["target-size", "scrollable-region-focusable"];
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

type Scheme = "light" | "dark";

/**
 * A test that fails on anything a user should never cause: an error in the console or in a script,
 * a request that leaves the server, a violation of the Content-Security-Policy.
 */
export const test = base.extend<{ expectedTrouble: RegExp | null; clean: undefined }>({
  /** What a test provokes on purpose, as in `test.use({ expectedTrouble: /status of 503/ })`. */
  expectedTrouble: [null, { option: true }],
  clean: [
    async ({ context, baseURL, expectedTrouble }, use) => {
      const trouble = await watch(context, new URL(baseURL ?? "").origin);
      await use(undefined);
      const unexpected = trouble.filter((line) => !expectedTrouble?.test(line));
      expect(unexpected, "console errors, foreign requests and CSP violations").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * No violation of WCAG 2.2 A and AA, nor of axe's best practices. Of a page that shows the same
 * elements as before only sizes are looked at again, and colours where they are others: the rest
 * would take most of the time of all browser tests to say the same.
 */
export async function expectAccessible(page: Page, scheme: Scheme = "light"): Promise<void> {
  // Next sets the title of a page a moment after its content, when a link was followed.
  await expect(page).toHaveTitle(/./);
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(AXE);
  const news = await page.evaluateHandle(lookAnew);
  const found = await news.evaluate(
    async ({ coloured, isOther }, { all, layout, colour }) => {
      const again = [...layout, ...(coloured.length > 0 ? colour : [])];
      if (again.length === 0) return [];
      const off = (rules: string[]) =>
        Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
      const run: typeof axe.run = Reflect.get(globalThis, "axe").run;
      const isWhole = isOther && layout.length > 0;
      const known = isWhole && coloured.length === 0 ? colour : [];
      const { violations } = await run(
        layout.length > 0 ? document : { include: [...coloured] },
        isWhole
          ? { ...all, rules: { ...all.rules, ...off(known) } }
          : { ...all, runOnly: { type: "rule", values: again }, rules: {} },
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
      );
    },
    { all: RULES, layout: scheme === "light" ? LAYOUT_RULES : [], colour: COLOUR_RULES },
  );
  await news.dispose();
  expect(found).toEqual([]);
}

/** {@link expectAccessible} of a page as it is, in light and dark, wide and narrow. */
export function expectAccessibleInEveryLook(page: Page): Promise<void> {
  return inEveryLook(page, (scheme) => expectAccessible(page, scheme));
}

/** Looks at a page as it is, in light and dark, wide and narrow. */
export async function inEveryLook(
  page: Page,
  look: (scheme: Scheme) => Promise<void>,
): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 375]) {
      await test.step(`${colorScheme} at ${width}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await look(colorScheme);
      });
    }
  }
}

/** Collects trouble of every page of a context, while the test runs. */
async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const trouble: string[] = [];
  const visited = new Set<string>();
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest()) visited.add(request.url());
    if (url.pathname === "/csp-reports") trouble.push("CSP report");
    const leaves = url.protocol.startsWith("http") && url.origin !== origin;
    if (leaves) trouble.push(`request to ${url.origin}`);
  });
  context.on("console", (message) => {
    if (isError(message, visited)) trouble.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => trouble.push(`script: ${error.error().message}`));
  await context.exposeBinding("reportViolation", (_, directive) => {
    trouble.push(`CSP violation of ${directive}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      Reflect.get(globalThis, "reportViolation")(event.effectiveDirective);
    });
  });
  return trouble;
}

/** Chromium logs the status of a page like 404, which a test may visit on purpose. */
function isError(message: ConsoleMessage, visited: ReadonlySet<string>): boolean {
  if (message.type() !== "error") return false;
  const isStatus = message.text().startsWith("Failed to load resource");
  return !(isStatus && visited.has(message.location().url));
}
