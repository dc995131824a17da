import { expect, test } from "@/tests/support/e2e";
import { choice, listening, saved, startAssessment } from "./assessment-steps";
import { changesOf, connect, cutOff, kept, teamOf } from "./outbox-steps";

test.use({ expectedTrouble: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 507/ });

test("answers given offline survive a reload and arrive once when the network is back", async ({
  page,
  context,
}) => {
  await startAssessment(page);
  await listening(page);
  await cutOff(context);
  for (const place of [0, 1, 2]) await choice(page, place, String(place)).check();
  await expect(page.getByText("Offline: 3 changes kept on this device").first()).toBeVisible();
  await page.reload();
  await listening(page);
  for (const place of [0, 1, 2]) await expect(choice(page, place, String(place))).toBeChecked();
  await choice(page, 2, "4").check();
  await kept(page, 3);
  await connect(context);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await saved(page);
  await kept(page, 0);
  const changes = changesOf(teamOf(page));
  expect(changes.map(({ choice }) => choice)).toEqual(["0", "1", "4"]);
  expect(changes.map(({ version }) => version)).toEqual([1, 1, 1]);
});

test("the bar holds every state on a small screen", async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await startAssessment(page);
  await listening(page);
  const bar = page.locator("form[data-listening] > div").last();
  const overflow = () =>
    bar.evaluate((box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const inside = [...box.querySelectorAll("p:not(.sr-only *), button, a")]
        .map((element) => element.getBoundingClientRect())
        .filter(({ height }) => height > 0);
      return Math.max(...inside.map((own) => Math.max(top - own.top, own.bottom - bottom)));
    });
  await choice(page, 0, "1").check();
  await choice(page, 0, "2").check();
  await page.getByRole("button", { name: "Undo" }).click();
  await saved(page);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await cutOff(context);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^Offline: \d changes? kept on this device/).first()).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
  await connect(context);
  await page.route("**/draft/answers/*", (route) => route.fulfill({ status: 507, json: {} }));
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByText(/server’s disk is full/).first()).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(64);
});

test("any page delivers what waits and says so", async ({ page, context }) => {
  await startAssessment(page);
  await listening(page);
  const team = teamOf(page);
  await cutOff(context);
  await choice(page, 0, "2").check();
  await kept(page, 1);
  await page.goto("/teams");
  const notice = page.getByRole("complementary", { name: "Changes kept on this device" });
  await expect(notice).toContainText("Offline: 1 change kept on this device");
  await connect(context);
  await expect(notice).toContainText("Everything that was kept on this device is saved.");
  expect(changesOf(team)).toMatchObject([{ version: 1, choice: "2" }]);
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(notice).toHaveCount(0);
});

test("a change whose acknowledgement is lost is applied once", async ({ page }) => {
  await startAssessment(page);
  await listening(page);
  let lost = 0;
  await page.route("**/draft/answers/*", async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort("failed");
  });
  await choice(page, 0, "2").check();
  await saved(page);
  await choice(page, 0, "3").check();
  await expect(page.getByText("Saving", { exact: true })).toHaveCount(0);
  await saved(page);
  await kept(page, 0);
  expect(lost).toBe(2);
  expect(changesOf(teamOf(page))).toMatchObject([
    { version: 1, choice: "2" },
    { version: 2, choice: "3" },
  ]);
});

test("nothing is submitted while changes wait, without saying so", async ({ page, context }) => {
  const assessment = await startAssessment(page, { mode: "quick" });
  await listening(page);
  await choice(page, 0, "2").check();
  await saved(page);
  await cutOff(context);
  await choice(page, 1, "3").check();
  await kept(page, 1);
  await page.goto(`${assessment}/review`);
  const waiting = page.getByText("1 change kept on this device");
  await expect(waiting).toBeVisible();
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page.getByRole("alert").filter({ has: waiting })).toBeVisible();
  await expect(page).toHaveURL(/\/review$/);
  await connect(context);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByText(/^2 of \d+/).first()).toBeVisible();
});

test("undo and redo put the fields back, save them and move there", async ({ page }) => {
  await startAssessment(page);
  await listening(page);
  for (const [place, value] of ["1", "2", "3"].entries()) await choice(page, place, value).check();
  await page.keyboard.press("Control+z");
  await expect(choice(page, 2, "3")).not.toBeChecked();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  await expect(choice(page, 1, "2")).toBeChecked();
  await expect(choice(page, 1, "2")).toBeFocused();
  await page.getByText("Note, evidence and background").first().click();
  const note = page.getByLabel("Note", { exact: true }).first();
  await note.pressSequentially("Seen on the board");
  await note.press("Control+z");
  await expect(choice(page, 1, "2")).toBeChecked();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Redo" })).toBeEnabled();
  await saved(page);
  await kept(page, 0);
  const shown = await page.getByRole("radio", { checked: true }).count();
  await page.reload();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(shown);
});
