import { render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { VersionChanges } from "@/components/assessment/version-changes";
import { VersionNotice } from "@/components/assessment/version-notice";
import { keptWords } from "@/components/assessment/version-words";
import type { Answer } from "@/lib/domain/answers";
import { answerOf, SMALL_QUESTIONNAIRE } from "../support/results";

function said(id: string, answer: Answer | null = null) {
  const practice = SMALL_QUESTIONNAIRE.practices.find((each) => each.id === id);
  if (!practice) throw new Error(id);
  return { practice, answer };
}

function rowsOf(table: string): readonly string[][] {
  const rows = within(screen.getByRole("table", { name: table })).getAllByRole("row");
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
}

describe("changes with a new version", () => {
  test("are tables by kind, with the answers in words; a kind without a change is not there", () => {
    render(
      <VersionChanges
        from="1.0.0"
        to="2.0.0"
        groups={[
          {
            change: "merged",
            rows: [
              {
                before: [said("test-unit", answerOf("DK")), said("test-data", answerOf("NA"))],
                after: [said("test-api", answerOf("DK", { note: "A note." }))],
              },
            ],
          },
          { change: "withdrawn", rows: [{ before: [said("test-lint")], after: [] }] },
          { change: "added", rows: [{ before: [], after: [said("test-prod")] }] },
        ]}
      />,
    );
    expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      ...["Merged", "Withdrawn", "New"],
    ]);
    expect(rowsOf("Merged")).toEqual([
      ["Version 1.0.0, now", "Version 2.0.0, after the move"],
      [
        "Unit testsDon’t knowTest dataDoes not apply. The architecture rules it out: Nothing to load.",
        "Interface testsDon’t knowWith a note",
      ],
    ]);
    expect(rowsOf("Withdrawn")[1]).toEqual(["Static analysisNot answered"]);
    expect(rowsOf("New")[1]?.[0]).toMatch(/^Tests in production(?!Not answered)/);
  });
});

describe("the notice of a new version", () => {
  test("leads to what changes, and is not there without a new version", () => {
    const { rerender } = render(<VersionNotice teamId="t1" version="1.0.0" newer="2.0.0" />);
    expect(
      screen.getByText(/new version: 2\.0\.0\. This draft goes on with 1\.0\.0/),
    ).toBeVisible();
    const link = screen.getByRole("link", { name: "See what changes" });
    expect(link).toHaveAttribute("href", "/teams/t1/assessment/version");
    rerender(<VersionNotice teamId="t1" version="2.0.0" newer={null} />);
    expect(screen.queryByRole("link")).toBeNull();
  });
});

test.each([
  [61, 40, "61 practices stay as they are, and 40 answers with them."],
  [61, 1, "61 practices stay as they are, and 1 answer with them."],
  [1, 1, "1 practice stays as it is, and 1 answer with it."],
  [5, 0, "5 practices stay as they are."],
])("%i kept practices with %i answers are told as %j", (practices, answered, words) => {
  expect(keptWords({ practices, answered })).toBe(words);
});
