import type { Page } from "@playwright/test";

const EVERY_FLAG = /./;

/** Creates a team through the form and lands on its first question. Returns the assessment's path. */
export async function startAssessment(
  page: Page,
  { flags, mode = "Full" }: { flags?: RegExp; mode?: "Full" | "Quick" } = {},
): Promise<string> {
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill(`Asked ${crypto.randomUUID()}`);
  if (flags) await page.getByRole("checkbox", { name: flags }).first().check();
  await page.getByRole("radio", { name: new RegExp(`^${mode}`) }).check();
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await page.waitForURL(/\/assessment\/culture/);
  return new URL(page.url()).pathname.replace(/\/culture$/, "");
}

/** As {@link startAssessment}, with every flag of the profile: all areas and practices are asked. */
export async function startWithEveryArea(page: Page): Promise<string> {
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill(`Asked all ${crypto.randomUUID()}`);
  for (const flag of await page.getByRole("checkbox", { name: EVERY_FLAG }).all()) {
    await flag.check();
  }
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await page.waitForURL(/\/assessment\/culture/);
  return new URL(page.url()).pathname.replace(/\/culture$/, "");
}

/** Waits until the page's script saves changes. */
export async function listening(page: Page): Promise<void> {
  await page.locator("form[data-listening=true]").waitFor();
}

/** The radio of one practice by its value: "0" to "4", "DK", "NA". */
export function choice(page: Page, place: number, value: string) {
  return page
    .locator("fieldset[data-practice]")
    .nth(place)
    .locator(`input[type=radio][value="${value}"]`);
}

/** Waits until the last change is acknowledged. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved at \d\d:\d\d$/).waitFor();
}
