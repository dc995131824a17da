import { expect, type Page } from "@playwright/test";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import type { Answer, Choice } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";

export const FLAGS = ["distributed", "server-side", "owns-database", "personal-data"];
export const QUESTIONNAIRE = loadQuestionnaire();
export const PRACTICES = scopeOf(QUESTIONNAIRE, FLAGS, "full").practices;

/** What the team of {@link openResults} is called. */
export const TEAM = `Told ${crypto.randomUUID()}`;

/** Evidence that must never become a live part of the page. */
export const NOTE = "<img src=x onerror=alert(1)> seen on the board\n@everyone =1+1";

/** Good up to Beginner but for Test & Verification; two unknown answers, one not applicable. */
export function mixedChoice({ id, area, level }: Practice): Choice {
  if (area === "test" && level === 1) return 1;
  if (id === PRACTICES.findLast((each) => each.area === "build")?.id) return "DK";
  if (id === PRACTICES.findLast((each) => each.area === "culture")?.id) return "NA";
  return level <= 2 ? 4 : 2;
}

/** Creates a team with a profile and its draft. Returns `/teams/<id>`. */
export async function createTeam(page: Page, name: string, flags = FLAGS): Promise<string> {
  await page.goto("/teams/new");
  await page.getByLabel("Name of the team").fill(name);
  for (const { id, question } of QUESTIONNAIRE.profile) {
    if (flags.includes(id)) await page.getByLabel(question).check();
  }
  await page.getByRole("radio", { name: /^Full/ }).check();
  await page.getByRole("button", { name: "Create the team and start" }).click();
  await page.waitForURL(/\/assessment\/culture/);
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
}

/** Gives the first answers to a draft, through the door that the page itself uses. */
export async function answer(page: Page, team: string, choices: Map<string, Choice>) {
  const bodies = [...choices].map(([id, choice]) => [id, bodyOf(id, choice)] as const);
  const failed = await page.evaluate(
    async ({ team, bodies }) => {
      const statuses: string[] = [];
      for (const [id, body] of bodies) {
        const { ok, status } = await fetch(`/api${team}/draft/answers/${id}`, {
          method: "PUT",
          headers: {
            "Content-Type": "application/json",
            "If-Match": '"0"',
            "Idempotency-Key": crypto.randomUUID(),
          },
          body: JSON.stringify(body),
        });
        if (!ok) statuses.push(`${id} ${status}`);
      }
      return statuses;
    },
    { team, bodies },
  );
  expect(failed).toEqual([]);
}

let submitted: Promise<string> | null = null;

/**
 * Opens results that no test changes: made once per worker, answered as {@link mixedChoice}.
 * Returns their path.
 */
export async function openResults(page: Page): Promise<string> {
  submitted ??= submitMixed(page, TEAM);
  const results = await submitted;
  await page.goto(results);
  return results;
}

async function submitMixed(page: Page, name: string): Promise<string> {
  const team = await createTeam(page, name);
  await answer(page, team, new Map(PRACTICES.map((each) => [each.id, mixedChoice(each)])));
  await page.goto(`${team}/assessment/review`);
  await page.getByRole("button", { name: /^Submit/ }).click();
  await page.waitForURL(/\/results\/[^/]+$/);
  return new URL(page.url()).pathname;
}

function bodyOf(id: string, choice: Choice): Answer {
  const reason = { naReason: "architecture", naText: "One binary, nothing to share." } as const;
  const first = id === PRACTICES[0]?.id;
  return {
    choice,
    ...(choice === "NA" ? reason : { naReason: null, naText: "" }),
    note: first ? NOTE : "",
    links: first ? ["https://ci.example.org/runs/1?x=%22"] : [],
  };
}
