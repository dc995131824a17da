import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { adoptOne, keep, LOW, submitLow } from "./plan-steps";

const [FIRST = "", SECOND = "", THIRD = ""] = LOW.map(({ id }) => id);

test("a plan is kept, worked off, planned again and compared", async ({ page }) => {
  test.slow();
  const { team, results } = await submitLow(page);
  await page.goto(`${results}/roadmap`);
  const name = page.getByLabel("Name of the plan");
  await expect(name).toHaveValue("To Base");
  await name.fill(" ");
  await page.getByRole("button", { name: "Keep this plan" }).click();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await name.fill("To Base");
  await page.getByRole("button", { name: "Keep this plan" }).click();
  await expect(page).toHaveURL(new RegExp(`${team}/plans/[^/]+\\?saved=kept$`));
  await expect(heading(page)).toHaveText("None of 3 actions is closed");
  const plan = new URL(page.url()).pathname;

  await say(page, FIRST, { state: "Under way", owner: "Ana", due: "2031-05-04" });
  await expect(item(page, FIRST)).toContainText("Ana");
  await expect(item(page, FIRST)).toContainText("4 May 2031");
  await say(page, SECOND, { state: "Done", owner: "Ben" });
  await expect(item(page, SECOND)).toContainText("the next assessment will show");

  const winter = await adoptOne(page, team);
  await page.goto(plan);
  await expect(heading(page)).toHaveText("1 of 3 actions is closed");
  await expect(item(page, FIRST)).toContainText("Adopted");
  await expect(item(page, FIRST).getByRole("link", { name: /Winter$/ })).toHaveAttribute(
    "href",
    winter,
  );
  await expect(item(page, SECOND)).toContainText("Open again");
  await page.getByRole("button", { name: /^Plan again from .*Winter$/ }).click();
  await expect(page).toHaveURL(/\?saved=renewed$/);
  const moved = page.getByRole("region", { name: "What moved since the last plan" });
  await expect(moved.getByRole("table", { name: "No longer on the plan" })).toContainText(
    LOW[0]?.title ?? "",
  );
  await expect(item(page, FIRST)).toHaveCount(0);
  await expect(item(page, SECOND)).toContainText("Ben");

  await keep(page, winter, "Slowly", "?target=1&capacity=1");
  await page.goto(`${team}/plans`);
  await page.getByLabel("The other").selectOption("Slowly");
  await page.getByLabel("One plan").selectOption("To Base");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(heading(page)).toHaveText(/^The second plan takes .* and ends \d+ quarters? later$/);
  await expect(page.getByRole("table", { name: "Both plans side by side" })).toContainText(
    "Slowly",
  );

  await page.getByRole("link", { name: "Slowly" }).click();
  await page.getByRole("button", { name: "Remove this plan" }).click();
  await expect(page.getByText("Slowly is removed")).toBeVisible();
  await expect(page.getByRole("link", { name: "Slowly" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The plan is back, with everything it had.")).toBeVisible();

  await page.goto(team);
  const current = page.getByRole("region", { name: "To Base" });
  await expect(current).toContainText("0 of 2 actions closed");
  await current.getByRole("link", { name: "Go on with the plan" }).click();
  await page.getByRole("link", { name: "See all files" }).click();
  await expect(page.getByText("carry owners, due dates, states and notes")).toBeVisible();
  const csv = page.getByRole("link", { name: "Download roadmap.csv", exact: true });
  const file = await page.request.get((await csv.getAttribute("href")) ?? "");
  expect(await file.text()).toMatch(/,Ben,[^\r\n]*,Open again,/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two people say something about one action, and one of them chooses", async ({
    page,
    context,
  }) => {
    const { results } = await submitLow(page);
    const plan = await keep(page, results, "Ours");
    await page.goto(plan);
    await say(page, THIRD, { state: "To do", owner: "Dana" });
    const other = await context.newPage();
    await other.goto(plan);
    await say(other, THIRD, { state: "Under way", owner: "Ben" });

    await fill(page, THIRD, { state: "Dropped", owner: "Ana" });
    const conflict = item(page, THIRD).getByText("saved this action while you were writing");
    await expect(conflict).toBeVisible();
    const both = item(page, THIRD).getByRole("table", { name: /What is stored/ });
    await expect(both.getByRole("row", { name: "Owner Ben Ana" })).toBeVisible();
    await item(page, THIRD).getByRole("button", { name: "Save mine instead" }).click();
    await expect(item(page, THIRD).getByText("Saved.")).toBeVisible();
    await expect(item(page, THIRD)).toContainText("Ana");
    await expect(heading(page)).toHaveText("None of 2 actions is closed");
  });
});

test("a what-if is kept as a plan by keyboard and found in the list", async ({ page }) => {
  const { team, results } = await submitLow(page);
  await page.goto(`${results}/what-if`);
  const press = async (control: Locator, key: string) => {
    await control.focus();
    await page.keyboard.press(key);
  };
  await press(page.locator(`input[name="done-${FIRST}"]`), "Space");
  await expect(page).toHaveURL(new RegExp(`try-${FIRST}=`));
  await press(page.getByRole("button", { name: "Keep as a plan …" }), "Enter");
  await expect(heading(page)).toHaveText("Keep this what-if as a plan");
  const name = page.getByLabel("Name of the plan");
  await name.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("As if");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?saved=kept$/);
  await page.goto(`${team}/plans`);
  await press(page.getByRole("link", { name: "As if" }), "Enter");
  await expect(heading(page)).toHaveText("None of 2 actions is closed");
});

test("accessible in every look, and nothing wider than the screen", async ({ page }) => {
  test.slow();
  const { team, results } = await submitLow(page);
  await page.goto(`${team}/plans`);
  await expect(heading(page)).toHaveText("No plan is kept yet");
  await expectAccessibleInEveryLook(page);
  const plan = await keep(page, results, "To Base");
  const other = await keep(page, results, "With more time", "?target=2&capacity=1");
  await page.goto(plan);
  await say(page, SECOND, { state: "Done", owner: "Ana" });
  await adoptOne(page, team);
  const idOf = (path: string) => path.split("/").at(-1);
  for (const address of [
    plan,
    `${team}/plans`,
    `${team}/plans/compare?a=${idOf(plan)}&b=${idOf(other)}`,
  ]) {
    await page.goto(address);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("details")) each.open = true;
    });
    await expectAccessibleInEveryLook(page);
    expect(await excess(page)).toBe(0);
  }
  await page.goto(`${team}/plans/compare?a=nothing&b=nothing&c=1`);
  await expect(page.getByText("Both plans are the same one.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Compare" })).toBeVisible();
  await page.goto(`${results}/export?plan=nothing`);
  await expect(page.getByText(/“plan” must be one kept plan/)).toBeVisible();
});

type Words = { readonly state: string; readonly owner: string; readonly due?: string };

async function fill(page: Page, id: string, { state, owner, due }: Words): Promise<void> {
  const action = item(page, id);
  await action.locator("summary").click();
  await action.getByLabel("State").selectOption(state);
  await action.getByLabel("Owner").fill(owner);
  if (due) await action.getByLabel("Due date").fill(due);
  await action.getByRole("button", { name: "Save" }).click();
}

/** Says something about an action and sees that it is saved. */
async function say(page: Page, id: string, words: Words): Promise<void> {
  await fill(page, id, words);
  await expect(page).toHaveURL(new RegExp(`saved=action&action=${id}#${id}$`));
  await expect(item(page, id).getByText("Saved.")).toBeVisible();
}

function item(page: Page, id: string) {
  return page.locator(`li[id="${id}"]`);
}

function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

function excess(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
