import { expect, test } from "@/tests/support/e2e";
import { choice, startAssessment } from "./assessment-steps";
import { changesOf, holdDatabase, teamOf } from "./outbox-steps";
import { startOwnServer } from "./own-server";

// Nobody else may need the database that is held here.
const folder = await startOwnServer();
test.use({ javaScriptEnabled: false });

test("a database that cannot answer is said in words, and what was typed comes back", async ({
  page,
}) => {
  const assessment = await startAssessment(page);
  const team = teamOf(page);
  await choice(page, 0, "2").check();
  await page.getByText("Note, evidence and background").first().click();
  await page.getByLabel("Note", { exact: true }).first().fill("Typed with care");
  const letGo = holdDatabase(folder);
  await page.getByRole("button", { name: /^Next area/ }).click();
  const summary = page.getByRole("alert").first();
  await expect(summary).toContainText("cannot answer now. Nothing was saved");
  letGo();
  await expect(choice(page, 0, "2")).toBeChecked();
  await expect(page.getByLabel("Note", { exact: true }).first()).toHaveValue("Typed with care");
  expect(changesOf(team, folder)).toEqual([]);
  await page.getByRole("button", { name: /^Next area/ }).click();
  await expect(page).toHaveURL(/\/architecture#/);
  expect(changesOf(team, folder)).toMatchObject([{ version: 1, choice: "2" }]);

  await page.goto(`${assessment}/review`);
  await page.getByLabel("Name of this snapshot").fill("By hand");
  const letGoAgain = holdDatabase(folder);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(summary).toContainText("cannot answer now. Nothing was saved");
  letGoAgain();
  await expect(page.getByLabel("Name of this snapshot")).toHaveValue("By hand");
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/\/results\//);
});
