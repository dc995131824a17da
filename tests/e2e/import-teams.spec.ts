import { expect, test } from "@/tests/support/e2e";
import { startOwnServer } from "./own-server";

await startOwnServer();

/** A file of teams of about so many bytes. */
function teamsFile(bytes: number) {
  const row = (place: number) => `Team ${place},${"words ".repeat(80)}\n`;
  const rows = Array.from({ length: Math.floor(bytes / row(1_000).length) }, (_, at) => row(at));
  const buffer = Buffer.from(`name,description\n${rows.join("")}`);
  return { name: "teams.csv", mimeType: "text/csv", buffer };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a large file of teams is checked, and one beyond the limit is told so", async ({
      page,
    }) => {
      await page.goto("/teams/import");
      const field = page.getByLabel("File", { exact: true });
      const check = page.getByRole("button", { name: "Check, without importing" });
      await field.setInputFiles(teamsFile(1_200_000));
      await check.click();
      await expect(page.getByText(/^Checked, nothing is stored yet: 2[45]\d\d new/)).toBeVisible();
      await expect(page).toHaveTitle("Import teams · Tidemark");

      await field.setInputFiles(teamsFile(4_000_000));
      await check.click();
      const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await expect(summary.getByRole("link")).toHaveText(
        "The file is larger than 2 MB. Split it into smaller ones.",
      );
      await expect(page).toHaveTitle("Error: Import teams · Tidemark");
    });
  });
}
