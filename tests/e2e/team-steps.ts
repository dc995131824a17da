import { expect, type Page } from "@playwright/test";
import type { Answer, Choice } from "@/lib/domain/answers";
import { NO_ANSWER } from "@/lib/domain/same-answer";
import { type Fields, sendForm } from "@/tests/support/send-form";

/** What a new team is; a name of its own, no flag and a full assessment unless said. */
export type NewTeam = {
  readonly name?: string;
  /** Ids of the profile. */
  readonly flags?: readonly string[];
  readonly mode?: "full" | "quick";
};

/** Creates a team and its draft. Returns `/teams/<id>`. */
export async function createTeam(page: Page, team: NewTeam = {}): Promise<string> {
  const { name = `Asked ${crypto.randomUUID()}`, flags = [], mode = "full" } = team;
  const profile = flags.map((flag) => ["profile", flag] as const);
  const fields: Fields = [["name", name], ["mode", mode], ...profile];
  const to = await sendForm(page, "/teams/new", { button: "Create the team and start", fields });
  return to.replace(/\/assessment\/start$/, "");
}

/** Saves whole answers to the draft, or choices alone, on whatever version is stored. */
export async function answer(
  page: Page,
  team: string,
  answers: Readonly<Record<string, Choice | Answer>>,
): Promise<void> {
  for (const [id, given] of Object.entries(answers)) {
    const path = `/api${team}/draft/answers/${id}`;
    const data = typeof given === "object" ? given : { ...NO_ANSWER, choice: given };
    const first = await put(page, path, { data, version: 0 });
    if (first.status() === 200) continue;
    const { current } = await first.json();
    const second = await put(page, path, { data, version: current.version });
    expect(second.status()).toBe(200);
  }
}

function put(
  { request }: Page,
  path: string,
  { data, version }: { data: Answer; version: number },
) {
  return request.put(path, {
    headers: {
      "Sec-Fetch-Site": "same-origin",
      "If-Match": `"${version}"`,
      "Idempotency-Key": crypto.randomUUID(),
    },
    data,
  });
}

/** Submits the draft. Returns the path of its results. */
export function submit(page: Page, team: string, name = "", note = ""): Promise<string> {
  const fields: Fields = [
    ["name", name],
    ["note", note],
  ];
  return sendForm(page, `${team}/assessment/review`, { button: "Submit", fields });
}

/** Starts the next draft. */
export async function startAgain(page: Page, team: string): Promise<void> {
  await sendForm(page, `${team}/assessment`, { button: "Start answering" });
}
