import { expect, test } from "@/tests/support/e2e";
import { startAssessment } from "./assessment-steps";

test.use({ javaScriptEnabled: false });

test("worksheets and gates are filled in without JavaScript, and nobody is overwritten", async ({
  page,
}) => {
  const assessment = await startAssessment(page, { mode: "quick" });
  await page.goto(assessment);
  await page.getByRole("link", { name: /^Manual gates/ }).click();
  await page.getByRole("button", { name: "Add this gate" }).click();
  await expect(page.getByText("Choose one of the six reasons.")).toBeVisible();
  await page.getByLabel("What waits, and where").fill("Approval");
  await page.getByLabel("Reason").selectOption({ label: "A check is not automated yet" });
  await page.getByLabel("Typical wait in hours").fill("4,5");
  await page.getByRole("button", { name: "Add this gate" }).click();
  await expect(page.getByText("A change waits 4.5 hours in all.")).toBeVisible();
  await page.getByRole("button", { name: "Remove Approval" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Approval" })).toBeVisible();

  const sheet = `${assessment}/worksheets/delivery-outcomes`;
  const [calm, mixed] = [/^Calm;/, /^Mixed;/];
  const other = await page.context().newPage();
  await page.goto(sheet);
  await other.goto(sheet);
  await other.getByRole("radio", { name: calm }).check();
  await other.getByRole("button", { name: "Save this worksheet" }).click();
  await expect(other.getByText("Saved: 1 answer changed.")).toBeVisible();
  await page.getByRole("radio", { name: mixed }).check();
  await page.getByRole("button", { name: "Save this worksheet" }).click();
  await expect(page.getByText(/saved this while you were writing/)).toBeVisible();
  await expect(page.getByRole("radio", { name: mixed })).toBeChecked();
  await page.getByRole("button", { name: "Save this worksheet" }).click();
  await expect(page.getByText("Saved: 1 answer changed.")).toBeVisible();
  await expect(page.getByRole("radio", { name: mixed })).toBeChecked();
});
