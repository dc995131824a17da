import type { Page } from "@playwright/test";
import { loadContent } from "@/lib/content/load-content";
import { scopeOf } from "@/lib/domain/scope";
import { sendForm } from "@/tests/support/send-form";
import { answer, createTeam, startAgain, submit } from "./team-steps";

const PRACTICES = scopeOf(loadContent().questionnaire, [], "quick").practices;

/** Three practices that keep the team of {@link submitLow} below Base: its whole plan. */
export const LOW = PRACTICES.filter(({ essential, level }) => essential && level === 1).slice(0, 3);

/** A team that lacks only {@link LOW}. Returns its path and that of its results. */
export async function submitLow(page: Page): Promise<{ team: string; results: string }> {
  const team = await createTeam(page, { mode: "quick" });
  const low = new Set(LOW.map(({ id }) => id));
  const choices = PRACTICES.map(({ id }) => [id, low.has(id) ? 1 : 4] as const);
  await answer(page, team, Object.fromEntries(choices));
  return { team, results: await submit(page, team, "Autumn") };
}

/** Keeps the plan that a query asks of results. Returns its path. */
export function keep(page: Page, results: string, name: string, query = ""): Promise<string> {
  const fields = [["name", name]] as const;
  return sendForm(page, `${results}/roadmap${query}`, { button: "Keep this plan", fields });
}

/** The next snapshot, in which one of {@link LOW} is adopted. Returns the path of its results. */
export async function adoptOne(page: Page, team: string): Promise<string> {
  await startAgain(page, team);
  await answer(page, team, { [LOW[0]?.id ?? ""]: 4 });
  return submit(page, team, "Winter");
}
