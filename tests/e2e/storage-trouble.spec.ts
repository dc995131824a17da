import { expect, test } from "@/tests/support/e2e";
import { choice, startAssessment } from "./assessment-steps";
import { changesOf, holdDatabase, teamOf } from "./outbox-steps";

// The database is everybody's: this has to be short, and alone in its file.
test.use({ javaScriptEnabled: false });

test("a database that cannot answer is said in words, and what was typed comes back", async ({
  page,
}) => {
  const assessment = await startAssessment(page);
  const team = teamOf(page);
  await choice(page, 0, "2").check();
  await page.getByText("Note, evidence and background").first().click();
  await page.getByLabel("Note", { exact: true }).first().fill("Typed with care");
  const letGo = holdDatabase();
  await page.getByRole("button", { name: /^Next area/ }).click();
  const summary = page.getByRole("alert").first();
  await expect(summary).toContainText("cannot answer now. Nothing was saved");
  letGo();
  await expect(choice(page, 0, "2")).toBeChecked();
  await expect(page.getByLabel("Note", { exact: true }).first()).toHaveValue("Typed with care");
  expect(changesOf(team)).toEqual([]);
  await page.getByRole("button", { name: /^Next area/ }).click();
  await expect(page).toHaveURL(/\/architecture#/);
  expect(changesOf(team)).toMatchObject([{ version: 1, choice: "2" }]);

  await page.goto(`${assessment}/review`);
  await page.getByLabel("Name of this snapshot").fill("By hand");
  const letGoAgain = holdDatabase();
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(summary).toContainText("cannot answer now. Nothing was saved");
  letGoAgain();
  await expect(page.getByLabel("Name of this snapshot")).toHaveValue("By hand");
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/\/results\//);
});
