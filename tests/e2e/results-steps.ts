import type { Page } from "@playwright/test";
import { loadContent } from "@/lib/content/load-content";
import type { Answer, Choice } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { answer, createTeam, submit } from "./team-steps";

export const FLAGS = ["distributed", "server-side", "owns-database", "personal-data"];
export const QUESTIONNAIRE = loadContent().questionnaire;
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
  const team = await createTeam(page, { name, flags: FLAGS });
  await answer(
    page,
    team,
    Object.fromEntries(PRACTICES.map((each) => [each.id, mixedAnswer(each)])),
  );
  return submit(page, team);
}

/** {@link mixedChoice} with reasons, and with note and link where it is the first. */
export function mixedAnswer(practice: Practice): Answer {
  const choice = mixedChoice(practice);
  const reason = { naReason: "architecture", naText: "One binary, nothing to share." } as const;
  const first = practice.id === PRACTICES[0]?.id;
  return {
    choice,
    ...(choice === "NA" ? reason : { naReason: null, naText: "" }),
    note: first ? NOTE : "",
    links: first ? ["https://ci.example.org/runs/1?x=%22"] : [],
  };
}
