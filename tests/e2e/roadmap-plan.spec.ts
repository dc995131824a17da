import type { Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInEveryLook,
  inEveryLook,
  test,
} from "@/tests/support/e2e";
import { openResults, PRACTICES } from "./results-steps";

/** The first practice on the plan that is shown. */
async function firstAction(page: Page): Promise<string> {
  const id = await page.locator("ol > li[id]").first().getAttribute("id");
  return id ?? "";
}

function titleOf(id: string): string {
  return PRACTICES.find((practice) => practice.id === id)?.title ?? "";
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a plan is asked for, changed action by action, and changed back", async ({ page }) => {
    test.slow();
    const results = await openResults(page);
    await page.goto(`${results}/roadmap`);
    await page.getByLabel("Plan to reach").selectOption("3");
    await page.getByLabel("Work begins on").fill("2027-02-01");
    await page.getByLabel("Person-days a quarter").fill("20, 30 40");
    await page.getByRole("button", { name: "Show this plan" }).first().click();
    await expect(page).toHaveURL(`${results}/roadmap?target=3&start=2027-02-01&capacity=20,30,40`);
    const quarters = page.getByRole("table", { name: /finished in each quarter/ });
    await expect(quarters.getByRole("row").nth(1)).toContainText("1 Feb 2027 to 30 Apr 2027");
    await expect(quarters.getByRole("row").nth(2)).toContainText("30 days");

    const id = await firstAction(page);
    const item = page.locator(`li#${id}`);
    await item.locator("summary").click();
    await item.getByLabel(/^Days left/).fill("77");
    await item.getByRole("button", { name: /^Set days/ }).click();
    await expect(page).toHaveURL(new RegExp(`capacity=20,30,40&days-${id}=77$`));
    await expect(item).toContainText("about 77 days");

    await item.locator("summary").click();
    await item.getByRole("button", { name: /^Leave out/ }).click();
    await expect(page).toHaveURL(new RegExp(`exclude=${id}`));
    const left = page.getByRole("region", { name: "Left out" });
    await expect(left).toContainText(titleOf(id));
    await left.getByRole("button", { name: /^Put it back/ }).click();
    await expect(page).not.toHaveURL(/exclude/);
    await expect(page.locator(`li#${id}`)).toBeVisible();

    await page.getByText(/^More: a budget/).click();
    await page.getByLabel("Budget in person-days").fill("50");
    await page.getByLabel("What to do").fill("Hire a tester");
    await page.getByLabel("Person-days", { exact: true }).fill("4");
    await page.getByRole("button", { name: "Show this plan" }).last().click();
    await expect(page).toHaveURL(/budget=50&.*extra=own-1\.4\.first\.\.Hire\+a\+tester$/);
    await expect(page.getByRole("region", { name: "How far 50 person-days go" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Before everything else" })).toContainText(
      "Hire a tester",
    );
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a what-if says what answers would change, and its address keeps them", async ({
      page,
    }) => {
      test.slow();
      const results = await openResults(page);
      await page.goto(`${results}/roadmap?target=2`);
      const id = await firstAction(page);
      await page.getByRole("link", { name: "What if" }).click();
      const then = page.getByRole("region", { name: "Today and then" });
      await expect(then.getByRole("status")).toContainText("The plan takes as many days as today.");
      const field = page.locator(`select[name="try-${id}"]`);
      if (!(await field.isVisible())) {
        await page.locator("details", { has: field }).locator("summary").click();
      }
      await field.selectOption("4");
      const button = page.getByRole("button", { name: "Show what changes" }).last();
      if (!javaScriptEnabled) await button.click();
      await expect(page).toHaveURL(`${results}/what-if?target=2&try-${id}=4`);
      await expect(then.getByRole("status")).toContainText(/The plan takes \d+ days? less\./);
      await expect(then).toContainText("No longer on the plan");
      await expect(then.getByRole("listitem")).toContainText([titleOf(id)]);

      await page.reload();
      await expect(then.getByRole("status")).toContainText(/The plan takes \d+ days? less\./);
      await page.getByRole("link", { name: "Back to today’s answers" }).click();
      await expect(page).toHaveURL(`${results}/what-if?target=2`);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`actions as if done with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a tick sets the answer and the address, and taking it back unsets them", async ({
      page,
    }) => {
      const results = await openResults(page);
      await page.goto(`${results}/roadmap?target=2`);
      const id = await firstAction(page);
      await page.goto(`${results}/what-if?target=2`);
      const show = async () => {
        const button = page.getByRole("button", { name: "Show what changes" }).first();
        if (!javaScriptEnabled) await button.click();
      };
      const stage = page.getByRole("group", { name: /^Actions as if done, Stage to/ }).first();
      const box = stage.getByRole("checkbox", { name: titleOf(id) });
      const status = page.getByRole("region", { name: "Today and then" }).getByRole("status");
      await box.check();
      await show();
      await expect(page).toHaveURL(new RegExp(`what-if\\?target=2&try-${id}=[1-4]$`));
      await expect(status).toContainText(/The plan takes \d+ days? less\./);
      await expect(page.locator(`select[name="try-${id}"]`)).toHaveValue(/[1-4]/);
      await page.reload();
      await expect(box).toBeChecked();
      await box.uncheck();
      await show();
      await expect(page).toHaveURL(`${results}/what-if?target=2`);
      await expect(status).toContainText("The plan takes as many days as today.");
    });
  });
}

test("what is malformed is ignored with a note", async ({ page }) => {
  const results = await openResults(page);
  await page.goto(`${results}/roadmap?start=soon&capacity=0&pin=nothing&wish=1`);
  const note = page.getByText("Part of this address was ignored").locator("..");
  await expect(note.getByRole("listitem")).toHaveCount(4);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^The way to/);
});

test("the step charts show the figures of the table, in a place that was kept for them", async ({
  page,
}) => {
  const results = await openResults(page);
  await page.goto(`${results}/roadmap?target=3&capacity=60`);
  const figures = page.locator("figure");
  await figures.scrollIntoViewIfNeeded();
  const place = await figures.boundingBox();
  const marks = page.locator('[data-mark="Overall level"]');
  await expect(marks.first()).toBeAttached();
  const rows = page.getByRole("table", { name: /finished in each quarter/ }).locator("tbody tr");
  const inTable = await rows.evaluateAll((list) =>
    list.map((row) => [row.children[3]?.textContent, row.children[4]?.textContent]),
  );
  const values = async (name: string) =>
    page
      .locator(`[data-mark="${name}"]`)
      .evaluateAll((list) => list.slice(1).map((mark) => mark.getAttribute("data-value")));
  expect(await values("Overall level")).toEqual(inTable.map(([level]) => level));
  expect(await values("Index")).toEqual(inTable.map(([, index]) => index));
  expect((await figures.boundingBox())?.height).toBe(place?.height);
});

test("a what-if answers at once, in a worker", async ({ page }) => {
  const results = await openResults(page);
  const started = page.waitForEvent("worker");
  await page.goto(`${results}/what-if?target=5`);
  await started;
  const took = await page.evaluate(async () => {
    const status = document.querySelector("[role=status]");
    const fields = [...document.querySelectorAll<HTMLSelectElement>("select[name^=try-]")];
    const times: number[] = [];
    for (const field of fields.slice(0, 40)) {
      const table = status?.parentElement;
      const changed = new Promise<void>((resolve) => {
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          resolve();
        });
        if (table) watcher.observe(table, { subtree: true, childList: true, characterData: true });
        setTimeout(resolve, 2_000);
      });
      const from = performance.now();
      field.value = field.value === "" ? (field.options[1]?.value ?? "") : "";
      field.dispatchEvent(new Event("change", { bubbles: true }));
      await changed;
      times.push(performance.now() - from);
    }
    return times.sort((left, right) => left - right);
  });
  test.info().annotations.push({
    type: "what-if p50 and p95, ms",
    description: `${took[Math.floor(took.length * 0.5)]} ${took[Math.floor(took.length * 0.95)]}`,
  });
  expect(took[Math.floor(took.length * 0.5)]).toBeLessThan(1_000);
});

test("accessible in every look", async ({ page }) => {
  const results = await openResults(page);
  await page.goto(
    `${results}/roadmap?target=areas&area-build=4&area-test=3&budget=60&exclude=scripted-build&extra=own-1.4.first..Hire`,
  );
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  await expectAccessibleInEveryLook(page);
  await page.goto(`${results}/what-if?target=3`);
  await inEveryLook(page, async (scheme) => {
    await expectAccessible(page, scheme);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
  });
});
