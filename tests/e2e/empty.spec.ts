import { expect, expectAccessibleInEveryLook, test } from "@/tests/support/e2e";
import { startOwnServer } from "./own-server";

/** What everybody sees first, on a server without a team. */
const HEADINGS = {
  "/": "How far has your continuous delivery come, and what should you do next?",
  "/dashboard": "No teams yet",
  "/dashboard/compare": "Choose two to six teams to compare",
  "/teams": "Teams",
};

// Tests of this file add no team.
await startOwnServer();

test("without a team, accessible in every look", async ({ page }) => {
  for (const [address, heading] of Object.entries(HEADINGS)) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expectAccessibleInEveryLook(page);
  }
});

for (const address of ["/", "/dashboard", "/teams"]) {
  test(`without a team, ${address} leads to the first and to the example`, async ({ page }) => {
    await page.goto(address);
    const example = page.getByRole("button", { name: "Explore an example organisation" });
    await expect(example).toBeVisible();
    await page.getByRole("link", { name: "Start an assessment" }).click();
    await expect(page).toHaveURL(/\/teams\/new$/);
  });
}
