import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Choice } from "@/lib/domain/answers";
import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { sendForm } from "@/tests/support/send-form";
import { startOwnServer } from "./own-server";
import { answer, createTeam, submit } from "./team-steps";

// The list is about every team there is: here those of this file alone.
await startOwnServer();

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const rows = (page: Page) => page.getByRole("table").getByRole("row");

/** A team of a group that answered one question well, so that much is left. */
async function assess(page: Page, name: string, answers: Readonly<Record<string, Choice>>) {
  const team = await createTeam(page, { name, mode: "quick" });
  await answer(page, team, answers);
  await submit(page, team);
}

test("before anybody has submitted the page says what will come", async ({ page }) => {
  await page.goto("/dashboard/plan");
  await expect(heading(page)).toHaveText("No teams yet");
  await expectAccessibleInEveryLook(page);
  await createTeam(page, { name: "Only a draft" });
  await page.reload();
  await expect(heading(page)).toHaveText("No team has submitted an assessment yet");
  await expect(page.getByRole("table")).toHaveCount(0);
});

test.describe("of the example organisation and a team", () => {
  test.beforeEach(async ({ page }) => {
    const home = await (await page.request.get("/")).text();
    if (!home.includes("Explore an example organisation")) return;
    await sendForm(page, "/", { button: "Explore an example organisation" });
    await assess(page, "Our own", { "everything-in-version-control": 4 });
  });

  test("leads from the dashboard to practices, their teams and their roadmaps", async ({
    page,
  }) => {
    await page.goto("/dashboard");
    await page.getByRole("link", { name: "What unblocks most teams" }).click();
    await expect(page).toHaveURL(/\/dashboard\/plan$/);
    await expect(page).toHaveTitle(/What unblocks most teams/);
    await expect(heading(page)).toContainText("seven assessed teams");
    const first = rows(page).nth(1);
    const teams = Number.parseInt((await first.getByRole("cell").nth(1).textContent()) ?? "", 10);
    expect(teams).toBeGreaterThan(1);
    const practice = (await first.getByRole("rowheader").getByRole("link").textContent()) ?? "";
    await first.getByRole("rowheader").getByRole("link").click();
    await expect(heading(page)).toContainText(`“${practice}”`);
    await expect(rows(page)).toHaveCount(teams + 1);
    await page.getByRole("rowheader").first().getByRole("link").click();
    await expect(page).toHaveURL(/\/results\/[^/]+\/roadmap$/);
    await expect(page.getByText(practice).first()).toBeVisible();
  });

  test("downloads the same list as a file", async ({ page }) => {
    await page.goto("/dashboard/plan?group=Retail");
    const shown = await page.getByRole("rowheader").getByRole("link").allTextContents();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "All practices as CSV" }).click();
    const file = await (await download).path();
    const lines = (await readFile(file, "utf8")).trim().split("\r\n").slice(1);
    expect(lines).toHaveLength(shown.length);
    for (const [index, title] of shown.entries()) expect(lines[index]).toContain(title);
    await page.getByRole("rowheader").first().getByRole("link").click();
    const teams = await page.getByRole("rowheader").count();
    const second = page.waitForEvent("download");
    await page.getByRole("link", { name: "These teams as CSV" }).click();
    const other = await readFile(await (await second).path(), "utf8");
    expect(other.trim().split("\r\n")).toHaveLength(teams + 1);
  });

  test("answers what it does not know", async ({ page }) => {
    for (const query of ["page=-1", "page=999", "sort=name", "group=a&group=b", "page=%F0%28"]) {
      const response = await page.goto(`/dashboard/plan?${query}`);
      expect(response?.status(), query).toBe(200);
      await expect(page.getByText("Part of this address was ignored")).toBeVisible();
    }
    await page.goto("/dashboard/plan?group=Nobody");
    await expect(heading(page)).toHaveText("No team belongs to this group");
    for (const path of ["/dashboard/plan/no-such-practice", "/dashboard/plan/export/x.csv"]) {
      expect((await page.request.get(path)).status(), path).toBe(404);
    }
    const wrong = await page.request.get("/dashboard/plan/export/actions.csv?page=x");
    expect(wrong.status()).toBe(400);
  });

  test("is accessible in every look, and nothing scrolls sideways at 320", async ({ page }) => {
    await page.goto("/dashboard/plan");
    await page.getByText("How to read this table").click();
    await expectAccessibleInEveryLook(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole("rowheader").first().getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: "Team" })).toBeAttached();
    await expectAccessibleInEveryLook(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow()).toBe(0);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("filters by group and keeps the group on the way", async ({ page }) => {
      await page.goto("/dashboard/plan");
      await page.getByRole("combobox", { name: "Group" }).selectOption("Data and ML");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL(/\/dashboard\/plan\?group=Data\+and\+ML$/);
      await expect(heading(page)).toContainText("both teams");
      await page.getByRole("rowheader").first().getByRole("link").click();
      await expect(page).toHaveURL(/\/dashboard\/plan\/[^/]+\?group=Data\+and\+ML$/);
      await expect(page.getByRole("rowheader").getByRole("link")).toHaveCount(2);
      await page.getByRole("link", { name: "Show all groups" }).click();
      await expect(page).toHaveURL(/\/dashboard\/plan\/[^/?]+$/);
    });
  });
});
