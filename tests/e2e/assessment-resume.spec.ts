import { expect, test } from "@/tests/support/e2e";
import { choice, listening, saved, startAssessment } from "./assessment-steps";

const WALKS = process.env.TORTURE === "full" ? 100 : 12;
const AREAS = ["culture", "architecture", "build", "test", "deploy", "insight"];

test("no answer is lost in many moves back, forward, elsewhere and again", async ({ page }) => {
  test.setTimeout(180_000);
  const assessment = await startAssessment(page, { mode: "quick" });
  const expected = new Map<string, string>();
  for (let walk = 0; walk < WALKS; walk += 1) {
    await listening(page);
    const area = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const place = walk % 3;
    const value = String((walk * 7) % 5);
    await choice(page, place, value).click();
    expected.set(`${area} ${place}`, value);
    const move = walk % 4;
    if (move === 1) await page.goBack();
    else if (move === 2) await page.reload();
    else if (move === 3 && walk > 10) await page.goForward();
    else await page.goto(`${assessment}/${AREAS[walk % AREAS.length]}`);
    if (!page.url().includes("/assessment/")) await page.goto(`${assessment}/culture`);
  }
  for (const [key, value] of expected) {
    const [area, place] = key.split(" ");
    if (!page.url().endsWith(`/${area}`)) await page.goto(`${assessment}/${area}`);
    await expect.soft(choice(page, Number(place), value), key).toBeChecked();
  }
});

test("what is chosen in the last moment of a page is there on the next", async ({ page }) => {
  const assessment = await startAssessment(page);
  await listening(page);
  await choice(page, 0, "3").evaluate((last) => {
    const choose = () => (last as HTMLInputElement).click();
    window.addEventListener("pagehide", choose, { capture: true });
  });
  // This page asks nothing, and delivers.
  await page.goto("/questionnaire");
  await expect(page.getByText("Everything that was kept on this device is saved.")).toBeVisible();
  await page.goto(`${assessment}/culture`);
  await expect(choice(page, 0, "3")).toBeChecked();
});

test("text typed just before a link is followed is saved", async ({ page }) => {
  const assessment = await startAssessment(page);
  await listening(page);
  await page.getByText("Note, evidence and background").first().click();
  await page.getByLabel("Note", { exact: true }).first().fill("Typed and gone");
  await page.getByRole("link", { name: /all areas/ }).click();
  await expect(page).toHaveURL(new RegExp(`${assessment}$`));
  await page.goto(`${assessment}/culture`);
  await expect(page.getByLabel("Note", { exact: true }).first()).toHaveValue("Typed and gone");
});

test("goes on at the first unanswered practice", async ({ page }) => {
  const assessment = await startAssessment(page);
  await listening(page);
  await choice(page, 0, "4").check();
  await choice(page, 2, "4").check();
  await saved(page);
  await page.goto(assessment);
  await page.getByRole("link", { name: "Continue at the first unanswered" }).click();
  const second = page.locator("fieldset[data-practice]").nth(1);
  await expect(page).toHaveURL(new RegExp(`#${await second.getAttribute("id")}$`));
  await expect(second).toBeInViewport();
});

test("a change from the review comes back to it", async ({ page }) => {
  const assessment = await startAssessment(page);
  await page.goto(`${assessment}/review`);
  await page.getByRole("link", { name: "Change Secrets are kept out of code" }).click();
  await listening(page);
  await page.locator("#secrets-managed input").nth(3).check();
  await page.getByRole("button", { name: "Back to review" }).click();
  await expect(page).toHaveURL(/\/review#build$/);
  await expect(page.getByText(/^1 of \d+ practices are answered/)).toBeVisible();
});

test.describe("while the server is away", () => {
  test.use({ expectedTrouble: /status of 503/ });

  test("keeps a change and saves it on retry", async ({ page }) => {
    await startAssessment(page);
    await listening(page);
    await page.route("**/draft/answers/*", (route) =>
      route.fulfill({ status: 503, json: {}, headers: { "retry-after": "60" } }),
    );
    await choice(page, 0, "2").check();
    await expect(page.getByRole("alert").filter({ hasText: "Could not save" })).toBeAttached();
    await page.unroute("**/draft/answers/*");
    await page.getByRole("button", { name: "Retry" }).click();
    await saved(page);
    await page.reload();
    await expect(choice(page, 0, "2")).toBeChecked();
  });
});
