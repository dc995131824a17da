import type { Page } from "@playwright/test";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { BUILD, buildAnswers } from "./history-steps";
import { answer, createTeam, startAgain, submit } from "./team-steps";

const [FIRST, SECOND] = BUILD;

test("a second assessment starts from the first, tells last time, and shows what changed", async ({
  page,
}) => {
  test.slow();
  const team = await createTeam(page);
  await page.goto(`${team}/history`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nothing has been submitted yet",
  );
  await answer(page, team, buildAnswers(1));
  await page.goto(await submit(page, team, "First look", "Before the move."));
  await expect(page.getByText("Note: Before the move.")).toBeVisible();
  await expect(page.getByRole("link", { name: /What changed since/ })).toHaveCount(0);
  await page.goto(`${team}/history`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One snapshot so far");

  await page.goto(`${team}/assessment`);
  await expect(page.getByText(`from the ${BUILD.length} answers of the snapshot`)).toBeVisible();
  await startAgain(page, team);
  await answer(page, team, { [FIRST?.id ?? ""]: 4, [SECOND?.id ?? ""]: "DK" });
  await page.goto(`${team}/assessment/build`);
  const practice = page.locator(`fieldset[data-practice="${FIRST?.id}"]`);
  await expect(practice.getByText(/^Last time \(/)).toContainText(FIRST?.options[1] ?? "");
  await page.goto(`${team}/assessment/review`);
  await expect(page.getByText(/2 answers changed since/)).toBeVisible();
  await expect(page.getByText("Changed.")).toHaveCount(2);

  await page.goto(await submit(page, team, "Second look"));
  await page.getByRole("link", { name: /What changed since/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/: 2 answers changed$/);
  const group = page.getByRole("region", { name: /^Build & Integration: / });
  await expect(group.getByRole("row").nth(1)).toContainText(FIRST?.options[1] ?? "");
  await expect(group.getByRole("row").nth(1)).toContainText(FIRST?.options[4] ?? "");
  await expect(group.getByRole("row").nth(2)).toContainText("Don’t know");
  for (const what of ["Answers that changed", "Areas before and now", "Levels over time"]) {
    const link = page.getByRole("link", { name: `${what} as CSV` });
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(await file.text()).toMatch(/^[a-z_,]+\r\n.*\bbuild,/s);
  }
  await page.getByRole("combobox", { name: "From" }).selectOption({ index: 0 });
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText(/Both snapshots are the same one/)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a snapshot is withdrawn, brought back, and corrected in a draft", async ({ page }) => {
    test.slow();
    const team = await createTeam(page);
    await answer(page, team, buildAnswers(3));
    await submit(page, team, "Right");
    await startAgain(page, team);
    await answer(page, team, { [FIRST?.id ?? ""]: 0 });
    const wrong = await submit(page, team, "Too early");
    await page.goto(wrong);

    await page.getByRole("button", { name: "Withdraw this snapshot" }).click();
    await expect(page).toHaveURL(/\/history\?withdrawn=/);
    await expect(page.getByText(/Too early is withdrawn/)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("One snapshot so far");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page).toHaveURL(`${wrong}?saved=restored`);
    await expect(page.getByText("The snapshot is back, as it was submitted.")).toBeVisible();

    await page.getByRole("button", { name: "Withdraw this snapshot" }).click();
    await expect(page).toHaveURL(/\/history\?withdrawn=/);
    await page.goto(wrong);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This snapshot was withdrawn");
    await page.goBack();
    await page.getByRole("link", { name: "Correct its answers in a draft" }).click();
    await expect(page.getByText(/which was withdrawn/)).toBeVisible();
    await page.getByRole("button", { name: "Start answering" }).click();
    await page.goto(`${team}/assessment/review`);
    await expect(page.getByText(/1 answer changed since/)).toBeVisible();
    await page.goto(wrong);
    await page.getByRole("button", { name: "Restore it" }).click();
    await expect(page.getByText("The snapshot is back, as it was submitted.")).toBeVisible();
  });
});

test("accessible in every look, charts drawn", async ({ page }) => {
  const history = await openHistory(page);
  for (const figure of await page.getByRole("figure").all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator("svg [data-mark]").first()).toBeAttached();
  }
  await expectAccessibleInEveryLook(page);
  expect(await excess(page)).toBe(0);
  await page.goto(`${history}?from=nothing&colour=red`);
  await expect(page.getByText("“from” must be one snapshot of this team.")).toBeVisible();
  await expectAccessibleInEveryLook(page);
  await page.goto(`${history.replace("/history", "")}/assessment/build`);
  await expectAccessibleInEveryLook(page);
});

test("at 320 nothing but a table in its own box scrolls sideways; on paper tables stay", async ({
  page,
}) => {
  const history = await openHistory(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(history);
  expect(await excess(page)).toBe(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Compare" })).toBeHidden();
  await expect(page.getByRole("figure")).toHaveCount(1);
  await expect(page.getByRole("table", { name: /each area before and now/ })).toBeVisible();
  await expect(page.getByRole("table", { name: /oldest first/ })).toBeVisible();
});

/** The history of a team with two snapshots and a draft. Returns its path. */
async function openHistory(page: Page): Promise<string> {
  const team = await createTeam(page);
  await answer(page, team, buildAnswers(2));
  await submit(page, team, "First look");
  await startAgain(page, team);
  await answer(page, team, { ...buildAnswers(3), [SECOND?.id ?? ""]: "DK" });
  await submit(page, team, "Second look");
  await startAgain(page, team);
  await page.goto(`${team}/history`);
  return `${team}/history`;
}

function excess(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
