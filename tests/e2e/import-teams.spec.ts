import { expect, test } from "@/tests/support/e2e";
import { startOwnServer } from "./own-server";

await startOwnServer();

/** As sent, compressed. */
const MOST_BYTES = 60_000;
const MOST_NODES = 2_500;

/** A file of teams of about so many bytes. */
function teamsFile(bytes: number) {
  const row = (place: number) => `Team ${place},${"words ".repeat(80)}\n`;
  const rows = Array.from({ length: Math.floor(bytes / row(1_000).length) }, (_, at) => row(at));
  return csvFile(`name,description\n${rows.join("")}`);
}

function csvFile(text: string) {
  return { name: "teams.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("nothing at all is asked for", async ({ page }) => {
      await page.goto("/teams/import");
      await page.getByRole("button", { name: "Check, without importing" }).click();
      const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
      const problem = summary.getByRole("link", {
        name: "Choose a file, or paste its text below.",
      });
      await expect(problem).toHaveAttribute("href", "#file");
    });

    test("a large file of teams is checked, and one beyond the limit is told so", async ({
      page,
    }) => {
      await page.goto("/teams/import");
      const field = page.getByLabel("File", { exact: true });
      const check = page.getByRole("button", { name: "Check, without importing" });
      await field.setInputFiles(teamsFile(1_200_000));
      await check.click();
      const findings = page.getByRole("region", {
        name: /^Checked, nothing is stored yet: 2,[45]\d\d new/,
      });
      await expect(findings).toBeVisible();
      if (javaScriptEnabled) await expect(findings).toBeFocused();
      await expect(page).toHaveTitle("Import teams · Tidemark");

      await field.setInputFiles(teamsFile(4_000_000));
      await check.click();
      const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await expect(summary.getByRole("link")).toHaveText(
        "The file is larger than 2 MB. Split it into smaller ones.",
      );
      await expect(page).toHaveTitle("Error: Import teams · Tidemark");
    });

    for (const [what, row, says] of [
      ["right", (at: number) => `Team ${at},Division ${at % 20} / Group ${at % 300}`, /5,000 new/],
      ["wrong", (at: number) => `Team ${at}`, /5,000 problems/],
    ] as const) {
      test(`the answer to 5,000 ${what} lines is small, and says how many there are`, async ({
        page,
      }) => {
        await page.goto("/teams/import");
        const rows = Array.from({ length: 5_000 }, (_, at) => row(at));
        const file = csvFile(`name,group\n${rows.join("\n")}\n`);
        await page.getByLabel("File", { exact: true }).setInputFiles(file);
        const answered = page.waitForResponse((response) => response.request().method() === "POST");
        await page.getByRole("button", { name: "Check, without importing" }).click();
        await expect(page.getByText(says).first()).toBeVisible();
        await expect(page.getByText("and 4,900 more")).toBeAttached();
        // A script takes in less: the text once, and no page around it.
        if (!javaScriptEnabled) {
          const { responseBodySize } = await (await answered).request().sizes();
          expect(responseBodySize).toBeLessThan(MOST_BYTES);
        }
        expect(await page.locator("*").count()).toBeLessThan(MOST_NODES);
      });
    }
  });
}
