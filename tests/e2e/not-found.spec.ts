import { expect, test } from "@/tests/support/e2e";
import { createTeam } from "./team-steps";

/** Addresses of nothing, TEAM being a team with a draft, and the titles of their answers. */
const NOTHING = {
  "/nothing": "Page not found",
  "/teams/nobody": "Team not found",
  "/teams/TEAM/plans/nothing": "Plan not found",
  "/teams/TEAM/results/nothing": "Results not found",
  "/teams/TEAM/results/nothing/roadmap": "Roadmap not found",
  "/teams/TEAM/assessment/nothing": "Area not found",
};

/** Answered by the same pages. */
const AGAIN = {
  "/teams/nobody/edit": "Team not found",
  "/teams/nobody/history": "Team not found",
  "/teams/nobody/plans": "Team not found",
  "/teams/nobody/assessment": "Team not found",
  "/teams/nobody/results/nothing": "Results not found",
  "/questionnaire/nothing": "Area not found",
};

test("an address of nothing says so with status 404 and safe headers", async ({ page }) => {
  const team = await createTeam(page);
  for (const [address, title] of Object.entries({ ...NOTHING, ...AGAIN })) {
    await test.step(address, async () => {
      const response = await page.request.get(address.replace("/teams/TEAM", team));
      expect(response.status()).toBe(404);
      expect(response.headers()).toMatchObject({
        "content-security-policy": expect.stringContaining("nonce-"),
        "cache-control": expect.stringContaining("no-store"),
        "x-content-type-options": "nosniff",
      });
      expect(await response.text()).toContain(`<title>${title} · Tidemark</title>`);
    });
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page of nothing is named and offers a way on", async ({ page }) => {
      const team = await createTeam(page);
      for (const [address, title] of Object.entries(NOTHING)) {
        await test.step(address, async () => {
          await page.goto(address.replace("/teams/TEAM", team));
          const heading = page.getByRole("heading", { level: 1 });
          await expect(heading).toHaveText("There is nothing at this address");
          await expect(page).toHaveTitle(`${title} · Tidemark`);
          const wayOn = page.getByRole("link", { name: "Go to the teams" });
          await expect(wayOn).toHaveAttribute("href", "/teams");
        });
      }
    });
  });
}

test("one unknown id does not change the status of other answers", async ({ request }) => {
  const addresses = Array.from({ length: 20 }, (_, place) => (place % 2 ? "/teams/nobody" : "/"));
  const answers = await Promise.all(addresses.map((address) => request.get(address)));
  expect(answers.map((answer) => answer.status())).toEqual(
    addresses.map((address) => (address === "/" ? 200 : 404)),
  );
});
