import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "@/tests/support/e2e";
import { FLAGS, NOTE, openResults, PRACTICES, TEAM } from "./results-steps";
import { answer, createTeam } from "./team-steps";

test("a submitted snapshot says the level, what holds it back and what to do first", async ({
  page,
}) => {
  await openResults(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Beginner in most areas, held back by Test & Verification below Base",
  );
  await expect(page.getByText(`${TEAM} · snapshot of`)).toBeVisible();
  await expect(page.getByText("Test & Verification stays below Base")).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Where the team stands" })).toBeInViewport();
  await expect(
    page.getByRole("region", { name: "Do first" }).locator("li").first(),
  ).toBeInViewport();
  await expect(page.getByRole("link", { name: "Plan the roadmap" })).toBeVisible();
  const row = page.getByRole("row", { name: /^Test & Verification/ });
  await expect(row).toContainText("Below Base");
  await expect(page.getByText("Machine Learning is out of scope")).toBeVisible();
});

test("any number opens into answers and formula in two clicks", async ({ page }) => {
  await openResults(page);
  const area = page.getByRole("region", { name: "Test & Verification" });
  await area.getByText("How this level and index come about").click();
  const formula = await area.getByText(/Index here: 100 ×/).textContent();
  const [, reached, possible, shown] =
    formula?.match(/here: 100 × (\d+) ÷ (\d+) = (\d+\.\d)/) ?? [];
  expect(((100 * Number(reached)) / Number(possible)).toFixed(1)).toBe(shown);
  const points = await area.getByRole("cell", { name: /= \d+ of/ }).allTextContents();
  const sum = points.reduce((total, text) => total + Number(text.match(/= (\d+) of/)?.[1]), 0);
  expect(sum).toBe(Number(reached));

  await page.getByText("How the levels and the index come about").click();
  await expect(
    page.getByText(/Here: the smallest of .*Test & Verification 0.*: 0\.$/),
  ).toBeVisible();
});

test("a link to a practice opens the table it stands in", async ({ page }) => {
  await openResults(page);
  const area = page.getByRole("region", { name: "Test & Verification" });
  const link = area.getByRole("listitem").getByRole("link").first();
  const title = (await link.textContent()) ?? "";
  await link.click();
  await expect(area.getByRole("rowheader", { name: title })).toBeInViewport();
});

test("notes stay text and evidence links are guarded", async ({ page }) => {
  await openResults(page);
  const area = page.getByRole("region", { name: "Culture & Organisation" });
  await area.getByText("How this level and index come about").click();
  await expect(area.getByText(NOTE)).toBeVisible();
  const link = area.getByRole("link", { name: "https://ci.example.org/runs/1?x=%22" });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
  await expect(area.getByText("One binary, nothing to share.")).toBeVisible();
});

test("a draft with few answers says so first", async ({ page }) => {
  const team = await createTeam(page, { flags: FLAGS });
  await page.goto(`${team}/results/draft`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing answered yet");
  await answer(page, team, Object.fromEntries(PRACTICES.slice(0, 3).map(({ id }) => [id, 3])));
  await page.reload();
  await expect(page.getByText("too few to say where the team stands")).toBeVisible();
  await page.getByRole("link", { name: "Go on answering" }).click();
  await expect(page).toHaveURL(/\/assessment$/);
});

test("the roadmap follows the target in the address", async ({ page }) => {
  const results = await openResults(page);
  await page.getByRole("link", { name: "Plan the roadmap" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The way to Base");
  await page.getByLabel("Plan to reach").selectOption("3");
  await page.getByRole("button", { name: "Show this plan" }).click();
  await expect(page).toHaveURL(`${results}/roadmap?target=3`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The way to Intermediate");
  const summary = page.getByText(/^\d+ actions, about \d+ person-days, in \d stages to/);
  await expect(summary).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /^Stage 1: Base/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The way to Base");

  for (const wrong of ["target=9", "target=x", "target=2&target=3"]) {
    await page.goto(`${results}/roadmap?${wrong}`);
    await expect(page.getByText("a target that does not exist")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The way to Base");
  }
});

test("the files can be taken away and computed again", async ({ page }) => {
  const results = await openResults(page);
  const save = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };
  await page.getByRole("link", { name: "See all files" }).click();
  const json = await save("Download results.json");
  expect(json.name).toMatch(/^told-[\w-]+-\d{4}-\d\d-\d\d-results\.json$/);
  const { low, high } = JSON.parse(json.text).results.index;
  expect(recompute(json.text, 0)).toBeCloseTo(low, 9);
  expect(recompute(json.text, 4)).toBeCloseTo(high, 9);

  const answers = await save("Download answers.csv");
  expect(answers.name).toMatch(/^told-[\w-]+-\d{4}-\d\d-\d\d-answers\.csv$/);
  const given: Record<string, string>[] = parse(answers.text, { columns: true });
  const frozen: { practice: string; value: number | null }[] = JSON.parse(json.text).answers;
  for (const { practice, value } of frozen.filter((each) => each.value !== null)) {
    const row = given.find((each) => each.practice_id === practice);
    expect(row).toMatchObject({ answer: String(value), respondent: "Local owner" });
  }

  await page.goto(`${results}/roadmap?target=3`);
  const actions = await page.locator("ol > li").count();
  await page.getByRole("link", { name: "See all files" }).click();
  const csv = await save("Download roadmap.csv");
  const rows: Record<string, string>[] = parse(csv.text, { columns: true });
  expect(rows.filter((row) => row.stage !== "Find out")).toHaveLength(actions);
  expect((await save("Download roadmap.csv for Excel")).text.charCodeAt(0)).toBe(0xfeff);
  const markdown = await save("Download roadmap.md");
  expect(markdown.text).toContain(": roadmap to Intermediate");
});

test("downloads are attachments, and what is not there says so", async ({ page, request }) => {
  const results = await openResults(page);
  const file = await request.get(`${results}/export/results.json`);
  expect(file.headers()).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-type": "application/json; charset=utf-8",
  });
  expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="told-/);
  const again = await request.get(`${results}/export/results.json`);
  expect((await again.body()).equals(await file.body())).toBe(true);
  expect((await request.head(`${results}/export/roadmap.md`)).status()).toBe(200);
  for (const path of ["results.html", "..%2Fresults.json", "roadmap.csv?target=7"]) {
    const missing = await request.get(`${results}/export/${path}`);
    expect([400, 404]).toContain(missing.status());
    expect(missing.headers()["content-type"]).toContain("application/problem+json");
  }
  const posted = await request.post(`${results}/export/results.json`, {
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(posted.status()).toBe(405);
  const gone = await request.get(`${results.slice(0, -4)}aaaa/export/results.json`);
  expect(gone.status()).toBe(404);
  expect((await request.get(`${results.slice(0, -4)}aaaa`)).status()).toBe(404);
});

/** The index from nothing but the exported file, by the published formula. */
function recompute(file: string, unknown: number): number {
  const { scope, answers } = JSON.parse(file);
  const indexes = scope.areas.map((area: string) => {
    let [reached, possible] = [0, 0];
    for (const { id, area: place, weight } of scope.practices) {
      const said = answers.find((each: { practice: string }) => each.practice === id);
      if (place !== area || said.state === "not-applicable") continue;
      reached += weight * (said.value ?? unknown);
      possible += weight * 4;
    }
    return possible === 0 ? 0 : (100 * reached) / possible;
  });
  return indexes.reduce((sum: number, index: number) => sum + index, 0) / indexes.length;
}
