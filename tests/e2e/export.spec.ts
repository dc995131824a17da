import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import ICAL from "ical.js";
import { EXPORT_FORMATS } from "@/lib/export/export-formats";
import { expect, expectAccessible, inEveryLook, test } from "@/tests/support/e2e";
import { openResults } from "./results-steps";

test("the files are one click from results and roadmap, for the target that was shown", async ({
  page,
}) => {
  const results = await openResults(page);
  await page.getByRole("link", { name: "See all files" }).click();
  await expect(page).toHaveURL(`${results}/export`);
  await page.goto(`${results}/roadmap?target=3`);
  await page.getByRole("link", { name: "See all files" }).click();
  await expect(page).toHaveURL(`${results}/export?target=3`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The roadmap to Intermediate as a file",
  );
  await page.getByRole("link", { name: "Change the plan" }).click();
  await expect(page).toHaveURL(`${results}/roadmap?target=3`);

  await page.goto(`${results}/export?target=9`);
  await expect(page.getByText("a target that does not exist")).toBeVisible();
  await expect(page.getByRole("link", { name: "Download jira.csv" })).toHaveAttribute(
    "href",
    `${results}/export/jira.csv`,
  );
});

test("the page loads no script that the roadmap's page does not load", async ({ page }) => {
  const results = await openResults(page);
  const scriptsOf = async (address: string) => {
    const html = await (await page.request.get(address)).text();
    return [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source);
  };
  const loaded = await scriptsOf(`${results}/export?target=3`);
  expect(loaded.length).toBeGreaterThan(0);
  expect(await scriptsOf(`${results}/roadmap?target=3`)).toEqual(expect.arrayContaining(loaded));
});

test("every file says how it is imported, shows itself, and fits every look", async ({ page }) => {
  const results = await openResults(page);
  await page.goto(`${results}/export?target=3`);
  const itemOf = (title: string) => {
    const heading = page.getByRole("heading", { level: 3, name: title, exact: true });
    return page.getByRole("listitem").filter({ has: heading });
  };
  for (const { title, howTo } of EXPORT_FORMATS) {
    await expect(itemOf(title)).toContainText(howTo.replaceAll("`", ""));
    const link = itemOf(title).getByRole("link", { name: `Preview of ${title}`, exact: true });
    await expect(link).toBeVisible();
  }
  // One of each kind.
  const kinds = new Map(EXPORT_FORMATS.map((format) => [format.preview, format]));
  for (const { id, title, preview } of kinds.values()) {
    const item = itemOf(title);
    await item.getByRole("link", { name: `Preview of ${title}`, exact: true }).click();
    const region = item.getByRole("region", { name: `Preview of ${title}`, exact: true });
    const isText = preview === "text" || preview === "table";
    await expect(isText ? region.locator("pre") : region.locator("ol > li").first()).toBeVisible();
    if (preview === "table") await expect(region.getByRole("table")).toBeVisible();
    await expect(page.getByRole("region", { name: /^Preview of / })).toHaveCount(1);
    await expect(page).toHaveURL(`${results}/export?target=3&preview=${id}#${id}`);
  }
  await inEveryLook(page, async (scheme) => {
    await expectAccessible(page, scheme);
    const { width } = page.viewportSize() ?? { width: 0 };
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test("each link saves a file with a name of its own, which its own reader reads", async ({
  page,
}) => {
  const results = await openResults(page);
  await page.goto(`${results}/export?target=3`);
  const links = await page.getByRole("link", { name: /^Download / }).all();
  const excel = EXPORT_FORMATS.filter(({ forExcel }) => forExcel).length;
  expect(links).toHaveLength(EXPORT_FORMATS.length + excel);
  // All at once: a connection that waits for its next request may be closed meanwhile.
  const files = await Promise.all(
    links.map(async (link) => {
      const href = (await link.getAttribute("href")) ?? "";
      const response = await page.request.get(href);
      expect(response.status(), href).toBe(200);
      expect((await response.body()).length).toBeGreaterThan(100);
      const disposition = response.headers()["content-disposition"] ?? "";
      const name = /^attachment; filename="([^"]+)"/.exec(disposition)?.[1] ?? disposition;
      return { href, response, name };
    }),
  );
  const download = page.waitForEvent("download");
  await links[0]?.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(files[0]?.name);
  expect((await readFile(await saved.path())).length).toBeGreaterThan(100);
  expect(new Set(files.map(({ name }) => name)).size).toBe(EXPORT_FORMATS.length);
  for (const { name } of files) {
    expect(name).toMatch(/^told-[\w-]+-\d{4}-\d\d-\d\d-[a-z-]+(-level-3)?\.[a-z]+$/);
  }
  const get = (file: string) => {
    const found = files.find(({ href }) => href === `${results}/export/${file}?target=3`);
    if (!found) throw new Error(`No link leads to ${file}`);
    return found.response;
  };
  const plan = await get("roadmap.json").json();
  const count = plan.actions.length + plan.findOut.length;
  expect(count).toBeGreaterThan(10);

  for (const file of ["roadmap.csv", "gitlab.csv", "linear.csv"]) {
    const response = get(file);
    expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(parse(await response.text(), { columns: true }), file).toHaveLength(count);
  }
  for (const file of ["jira.csv", "azure.csv"]) {
    const rows: string[][] = parse(await get(file).text());
    expect(rows, file).toHaveLength(1 + plan.quarters.length + count);
  }

  const calendar = new ICAL.Component(ICAL.parse(await get("roadmap.ics").text()));
  const events = calendar.getAllSubcomponents("vevent");
  const [first] = plan.actions;
  const done = events.find((event) => event.getFirstPropertyValue("uid") === first.id);
  const origin = new URL(page.url()).origin;
  expect(done?.getFirstPropertyValue("url")).toBe(
    `${origin}${results}/roadmap?target=3#${first.practice}`,
  );

  const zip = get("github.zip");
  expect(zip.headers()["content-type"]).toBe("application/zip");
  const names = Object.keys(unzipSync(await zip.body()));
  expect(names.filter((name) => /body-\d+\.md$/.test(name))).toHaveLength(count);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("previews open and close, and files are saved", async ({ browser, page, baseURL }) => {
    const scripted = await browser.newContext({ javaScriptEnabled: true, baseURL: baseURL ?? "" });
    const results = await openResults(await scripted.newPage());
    await scripted.close();
    await page.goto(`${results}/export?target=3`);
    const preview = page.locator("#github pre");
    await expect(preview).toHaveCount(0);
    await page.getByRole("link", { name: "Preview of GitHub", exact: true }).click();
    await expect(preview).toContainText("sh roadmap.sh OWNER/REPO");
    await expect(page.getByRole("link", { name: "Download jira.csv" })).toHaveAttribute(
      "href",
      `${results}/export/jira.csv?target=3`,
    );
    await page.getByRole("link", { name: "Close the preview of GitHub" }).click();
    await expect(page).toHaveURL(`${results}/export?target=3#github`);
    await expect(preview).toHaveCount(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download roadmap.ics" }).click();
    expect((await download).suggestedFilename()).toMatch(/-roadmap-level-3\.ics$/);
  });
});
