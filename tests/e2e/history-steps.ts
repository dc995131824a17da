import { expect, type Page } from "@playwright/test";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import type { Choice } from "@/lib/domain/answers";
import { scopeOf } from "@/lib/domain/scope";

const QUESTIONNAIRE = loadQuestionnaire();
const PRACTICES = scopeOf(QUESTIONNAIRE, [], "full").practices;

/** Practices of the build area in scope, in the order of the page. */
export const BUILD = PRACTICES.filter(({ area }) => area === "build");

/** Creates a team without flags and its draft. Returns `/teams/<id>`. */
export async function createTeam(page: Page): Promise<string> {
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill(`Looks back ${crypto.randomUUID()}`);
  await page.getByRole("radio", { name: /^Full/ }).check();
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await page.waitForURL(/\/assessment\/culture/);
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
}

/** Saves answers to the draft on whatever version is stored. */
export async function answer(
  page: Page,
  team: string,
  choices: Readonly<Record<string, Choice>>,
): Promise<void> {
  for (const [id, choice] of Object.entries(choices)) {
    const first = await put(page, `/api${team}/draft/answers/${id}`, { choice, version: 0 });
    if (first.status() === 200) continue;
    const { current } = await first.json();
    const { version } = current;
    const second = await put(page, `/api${team}/draft/answers/${id}`, { choice, version });
    expect(second.status()).toBe(200);
  }
}

async function put(page: Page, path: string, change: { choice: Choice; version: number }) {
  const { choice, version } = change;
  return page.request.put(path, {
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "If-Match": `"${version}"`,
      "Idempotency-Key": crypto.randomUUID(),
    },
    data: { choice, naReason: null, naText: "", note: "", links: [] },
  });
}

/** Submits the draft and returns the path of its results. */
export async function submit(page: Page, team: string, name: string, note = ""): Promise<string> {
  await page.goto(`${team}/assessment/review`);
  await page.getByLabel("Name of this snapshot").fill(name);
  if (note) await page.getByLabel("Note (optional)").fill(note);
  await page.getByRole("button", { name: /^Submit/ }).click();
  await page.waitForURL(/\/results\/[^/]+$/);
  return new URL(page.url()).pathname;
}

/** Everything of an area answered alike. */
export function buildAnswers(choice: Choice): Record<string, Choice> {
  return Object.fromEntries(BUILD.map(({ id }) => [id, choice]));
}

/** Starts the next draft through the form. */
export async function startAgain(page: Page, team: string): Promise<void> {
  await page.goto(`${team}/assessment`);
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(page).toHaveURL(/\/assessment/);
}
