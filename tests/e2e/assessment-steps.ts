import type { Page } from "@playwright/test";
import { loadContent } from "@/lib/content/load-content";
import { createTeam, type NewTeam } from "./team-steps";

/** Creates a team and opens its first question. Returns the assessment's path. */
export async function startAssessment(page: Page, team: NewTeam = {}): Promise<string> {
  const assessment = `${await createTeam(page, team)}/assessment`;
  await page.goto(`${assessment}/start`);
  return assessment;
}

/** As {@link startAssessment}, with every flag of the profile: all areas and practices are asked. */
export function startWithEveryArea(page: Page): Promise<string> {
  const flags = loadContent().questionnaire.profile.map(({ id }) => id);
  return startAssessment(page, { name: `Asked all ${crypto.randomUUID()}`, flags });
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
