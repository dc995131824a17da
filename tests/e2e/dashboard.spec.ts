import type { Page } from "@playwright/test";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { sendForm } from "@/tests/support/send-form";
import { startOwnServer } from "./own-server";

// The dashboard shows every team there is: here that is the example organisation alone.
await startOwnServer();

let added: Promise<string> | null = null;

/** Opens the dashboard of the example organisation, which is added once. */
async function openExample(page: Page): Promise<void> {
  added ??= sendForm(page, "/", { button: "Explore an example organisation" });
  await page.goto(await added);
}

const heatMap = (page: Page) => page.getByRole("table", { name: /^Level of each team/ });
const teamNames = (page: Page) => heatMap(page).getByRole("rowheader").getByRole("link");

async function choose(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole("checkbox", { name: `Compare ${name}` }).check();
  await page.getByRole("button", { name: "Compare chosen teams" }).click();
}

/**
 * Links of the table that something covers when they get the focus, from several scroll positions.
 * Asked at the left edge of each, where the column of teams would lie on it.
 */
function coveredLinks(box: Element): string[] {
  const covered: string[] = [];
  for (const left of [0, 100, 186, 400, 2000]) {
    for (const link of box.querySelectorAll("a")) {
      box.scrollTo(left, 100);
      link.focus();
      const { x, y, height } = link.getBoundingClientRect();
      const top = document.elementFromPoint(x + 4, y + height / 2);
      if (!top || !link.contains(top)) covered.push(`${link.textContent} from ${left}`);
      link.blur();
    }
  }
  return covered;
}

test.describe("dashboard of the example organisation", () => {
  test.beforeEach(async ({ page }) => openExample(page));

  test("says what holds the teams back and prints every level", async ({ page }) => {
    await page.goto("/dashboard?group=Retail");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^Test & Verification is the weakest area/,
    );
    const cells = heatMap(page)
      .getByRole("row", { name: /Checkout/ })
      .getByRole("cell");
    await expect(cells.nth(1)).toHaveText("3");
    await expect(cells.nth(4)).toHaveText("1–3");
    await expect(cells.nth(7)).toContainText("out of scope");
    await page.getByRole("link", { name: "Checkout" }).first().click();
    await expect(page).toHaveURL(/\/teams\/[^/]+\/results\/[^/]+$/);
  });

  test("sorts and filters in the address, and Back steps through", async ({ page }) => {
    await page.getByRole("searchbox", { name: "Team name contains" }).fill("e");
    await page.getByRole("combobox", { name: "Group" }).selectOption("Data and ML");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/\/dashboard\?text=e&group=Data\+and\+ML$/);
    await expect(page.getByRole("status")).toContainText("2 teams match");

    await page.getByRole("columnheader", { name: "Index" }).getByRole("link").click();
    await expect(page).toHaveURL(
      /text=e&group=Data\+and\+ML&sort=index&direction=descending#teams$/,
    );
    await expect(teamNames(page)).toHaveText(["Recommendations (ML)", "Warehouse feeds"]);
    await page.getByRole("columnheader", { name: "Index" }).getByRole("link").click();
    await expect(teamNames(page)).toHaveText(["Warehouse feeds", "Recommendations (ML)"]);
    await expect(page.getByRole("columnheader", { name: "Index" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );

    await page.goBack();
    await expect(teamNames(page)).toHaveText(["Recommendations (ML)", "Warehouse feeds"]);
    await page.goBack();
    await expect(page).toHaveURL(/\/dashboard\?text=e&group=Data\+and\+ML$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/dashboard$/);
    await expect(page.getByRole("searchbox")).toHaveValue("");
  });

  test("says so when nothing matches, and how to see the teams again", async ({ page }) => {
    await page.getByRole("searchbox").fill("100%_\\'");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No team matches the filter");
    await page.getByRole("link", { name: "Show all teams" }).click();
    await expect(page.getByRole("rowheader", { name: "Checkout" })).toBeVisible();
  });

  test("answers what it does not understand with a note", async ({ page }) => {
    for (const query of [
      "page=-1",
      "page=1e9",
      "page=2&page=3",
      "page[]=2",
      "page=%F0%28",
      "page=999",
      "sort=passwordHash",
      `text=${"x".repeat(2000)}`,
    ]) {
      const response = await page.goto(`/dashboard?${query}`);
      expect(response?.status(), query).toBe(200);
      await expect(page.getByText("Part of this address was ignored")).toBeVisible();
      await expect(page.getByRole("rowheader", { name: "Checkout" })).toBeVisible();
    }
  });

  test("keeps what has the focus out from under the headings", async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 480 });
    await page.goto("/dashboard");
    const box = page.locator("form:has(table) > div").first();
    expect(await box.evaluate(coveredLinks)).toEqual([]);
  });

  test("compares two teams in a table and in drawings, and takes them away", async ({ page }) => {
    await choose(page, "Platform", "Core banking");
    await expect(page).toHaveURL(/\/dashboard\/compare\?team=[^&]+&team=[^&]+$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Platform is ahead of Core banking on the index",
    );
    const figures = page.locator("tbody").first().locator("td").filter({ hasText: /\d/ });
    const marks = page.locator("figure svg:visible [data-mark]");
    await expect(marks).toHaveCount(await figures.count());
    for (const link of await page.getByRole("link", { name: /as (CSV|SVG)$/ }).all()) {
      const file = await page.request.get((await link.getAttribute("href")) ?? "");
      expect(await file.text()).toContain("Core banking");
    }
  });

  test("explains what it cannot compare", async ({ page }) => {
    await choose(page, "Checkout");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^Checkout shows more than the middle team in /,
    );
    const id = new URL(page.url()).searchParams.get("team");
    await page.goto(`/dashboard/compare?team=${id}&team=nobody&team=../x`);
    await expect(page.getByText("1 team could not be found.")).toBeVisible();
    await expect(page.getByText("Not every team has a valid id.")).toBeVisible();
    await expect(page.getByText(/Checkout is chosen/)).toBeVisible();
  });
});

test("dashboard, filter and comparison are accessible in every look", async ({ page }) => {
  await openExample(page);
  await expectAccessibleInEveryLook(page);
  await page.goto("/dashboard?text=nothing-is-called-this&colour=red");
  await expectAccessibleInEveryLook(page);
  await page.goto("/dashboard");
  await choose(page, "Checkout", "Mobile app", "Warehouse feeds");
  await expectAccessibleInEveryLook(page);
  await page.goto(`${page.url()}&text=a`);
  await expectAccessibleInEveryLook(page);
});

/** Lines on which the second text stands in place of the first, and how much too wide the table is. */
function linesInPlace(table: Element, [from, to]: readonly [string, string]): number[] {
  const cells = [...table.querySelectorAll("td")];
  const cell = cells.find(({ textContent }) => textContent.includes(from));
  if (!cell) throw new Error(`${from} is nowhere`);
  cell.textContent = to;
  const text = document.createRange();
  text.selectNodeContents(cell);
  const box = table.parentElement ?? table;
  const lines = new Set([...text.getClientRects()].map(({ top }) => top));
  return [lines.size, box.scrollWidth - box.clientWidth];
}

test("a change is told on whole lines within the page", async ({ page }) => {
  await openExample(page);
  await page.goto("/dashboard");
  await page.waitForLoadState("networkidle");
  const longest = "possibly\u00a0+12.3\n(10\u00a0up,\u00a010\u00a0down)";
  expect(await heatMap(page).evaluate(linesInPlace, ["2\u00a0up)", longest] as const)).toEqual([
    2, 0,
  ]);
});

test("nothing but the tables scrolls sideways at 320", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openExample(page);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBe(0);
  await choose(page, "Checkout", "Platform");
  await expect(page.getByRole("figure")).toBeVisible();
  expect(await overflow()).toBe(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("adds the example, filters, sorts and compares", async ({ page }) => {
    await openExample(page);
    await page.getByRole("combobox", { name: "Group" }).selectOption("Retail");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/\/dashboard\?group=Retail$/);
    await page.getByRole("columnheader", { name: "Index" }).getByRole("link").click();
    await expect(teamNames(page)).toHaveText(["Checkout", "Mobile app"]);
    await choose(page, "Checkout", "Mobile app");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("on the index");
    await expect(page.getByRole("table", { name: "Level and index of each team" })).toBeVisible();
    await expect(page.getByRole("figure").locator("svg").first()).toBeVisible();
  });

  test("compares one team with the rest of its group, and adds and removes others by name", async ({
    page,
  }) => {
    await openExample(page);
    await page.goto("/dashboard?group=Retail");
    await choose(page, "Checkout");
    await expect(page).toHaveURL(/\/dashboard\/compare\?team=[^&]+&group=Retail$/);
    await expect(
      page.getByText(/^Levels 0 to 5 of the other assessed team of Retail/),
    ).toBeVisible();
    await page.getByRole("link", { name: "Show all groups" }).click();
    await expect(page).toHaveURL(/\/dashboard\/compare\?team=[^&]+$/);
    await page.getByText("Add or remove teams").click();
    await page.getByRole("searchbox", { name: "Add a team" }).fill("FEEDS");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByRole("status").first()).toHaveText("1 team with “FEEDS” in the name.");
    await page.getByRole("link", { name: "Add Warehouse feeds" }).click();
    await expect(page).toHaveURL(/\/dashboard\/compare\?team=[^&]+&team=[^&]+$/);
    await expect(page.getByRole("columnheader", { name: "Warehouse feeds" }).first()).toBeVisible();
    await page.getByText("Add or remove teams").click();
    await page.getByRole("link", { name: "Remove Checkout" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Warehouse feeds is /);
  });

  test("points out a team in the distribution, another and none, from the page of a team", async ({
    page,
  }) => {
    await openExample(page);
    await page.goto("/teams");
    await page.getByRole("link", { name: "Checkout" }).first().click();
    await page.getByRole("link", { name: "Among all teams" }).click();
    await expect(page.getByText(/^Checkout has an index of/)).toBeVisible();
    await page.getByText("Point out another team").click();
    await page.getByRole("searchbox", { name: "Team name contains" }).fill("mobile");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: "Point out Mobile app" }).click();
    await expect(page.getByText(/^Mobile app has an index of/)).toBeVisible();
    await page.getByRole("link", { name: "Point out no team" }).click();
    await expect(page).toHaveURL(/\/dashboard\/distribution$/);
    await expect(page.getByText(/has an index of/)).toHaveCount(0);
  });

  test("renames a group with what is in it, and takes it back", async ({ page }) => {
    await openExample(page);
    await page.goto("/dashboard/groups?group=Retail");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("the weakest area");
    const path = page.getByRole("textbox", { name: "Path of the group" });
    const send = page.getByRole("button", { name: "Rename or move" });
    await page.getByText("Rename or move this group").click();
    await path.fill("Finance");
    await send.click();
    await expect(page.getByRole("alert")).toContainText("there is a group “Finance” already");
    await expect(path).toHaveValue("Finance");
    await path.fill("Shop / Retail");
    await send.click();
    await expect(page).toHaveURL(/group=Shop\+%2F\+Retail&was=Retail$/);
    await page.goto("/dashboard/groups?group=Retail");
    await expect(page.getByText("No team is in the group “Retail”.")).toBeVisible();
    await page.goBack();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page).toHaveURL(/\/dashboard\/groups\?group=Retail$/);
    await expect(page.getByRole("link", { name: "Both teams" })).toBeVisible();
  });
});

test("one walks by keyboard through filter, table and drawing", async ({ page }) => {
  await openExample(page);
  await page.goto("/dashboard");
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("o");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dashboard\?text=o$/);
  await page.getByRole("columnheader", { name: "Coverage" }).getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=coverage&direction=descending#teams$/);
  await page.goto("/dashboard/distribution");
  const drawing = page.getByRole("application", { name: /^Teams at each level/ });
  await expect(drawing).toHaveAttribute("tabindex", "0");
  await drawing.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("status").first()).toContainText(/^Overall, level \d: \d+ team/);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "The drawing as SVG" }).focus();
  await page.keyboard.press("Tab");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("distribution-levels.png");
});

test("distribution, groups and import are accessible in every look", async ({ page }) => {
  await openExample(page);
  for (const address of ["/dashboard/distribution", "/dashboard/groups", "/teams/import"]) {
    await page.goto(address);
    await expectAccessibleInEveryLook(page);
  }
});

test("the example organisation leaves with one click", async ({ page }) => {
  await openExample(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Remove the example" }).click();
  await expect(page.getByRole("status")).toContainText("The example organisation is gone");
  await page.goto("/dashboard?text=warehouse");
  await expect(page.getByRole("rowheader", { name: "Warehouse feeds" })).toHaveCount(0);
});
