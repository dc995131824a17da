import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ExportPage } from "@/components/export/export-page";
import type { Offer } from "@/components/export/offer";
import { previewOf, previewOfParts, toPreviewPart, toPreviewTable } from "@/lib/export/preview";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";

const report = buildReport();
const OFFER: Offer = {
  id: "jira",
  title: "Jira Cloud",
  howTo: "Run `sh it` once.",
  downloads: [{ href: "/export/jira.csv?target=3", label: "Download jira.csv" }],
  preview: previewOf("Summary,Labels,Labels\r\nFast build,a,b\r\n", "table"),
  previewHref: "/export?target=3#jira",
  rowLimit: 1,
  tooManyRows: null,
};

function show(offer: Partial<Offer> = {}, plan = buildRoadmapReport(report, 3) as Plan) {
  render(
    <ExportPage
      {...{ report, plan }}
      groups={[{ id: "backlogs", title: "Backlogs", offers: [{ ...OFFER, ...offer }] }]}
      resultsHref="/teams/t1/results/s1"
      roadmapHref="/teams/t1/results/s1/roadmap?target=3"
    />,
  );
}

type Plan = Parameters<typeof ExportPage>[0]["plan"];

describe("the page of files", () => {
  it("says which plan they hold, and leads back to it", () => {
    show();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "The roadmap to Intermediate as a file",
    );
    expect(document.body).toHaveTextContent(
      "3 actions, about 36 person-days, 2 quarters from 1 January 2027 to 30 June 2027.",
    );
    expect(screen.getByRole("link", { name: "Change the plan" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/roadmap?target=3",
    );
  });

  it("tells how a file is imported and how much is in it", () => {
    show();
    const item = within(screen.getByRole("listitem"));
    expect(item.getByText("sh it").tagName).toBe("CODE");
    expect(item.getByText("1 row, 2 lines")).toBeVisible();
    expect(item.getByRole("link", { name: "Download jira.csv" })).toHaveAttribute(
      "href",
      "/export/jira.csv?target=3",
    );
    expect(screen.queryByText(/split it first/)).toBeNull();
  });

  it("previews a table a column to a line, and the text below it", () => {
    show();
    const preview = within(screen.getByRole("region", { name: "Preview of Jira Cloud" }));
    const rows = within(preview.getByRole("table")).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "ColumnRow 1",
      "SummaryFast build",
      "Labelsa",
      "Labelsb",
    ]);
    expect(document.querySelector("pre")).toHaveTextContent("Summary,Labels,Labels");
    expect(document.body).toHaveTextContent("All 2 lines.");
    expect(screen.getByRole("link", { name: "Close the preview of Jira Cloud" })).toHaveAttribute(
      "href",
      "/export?target=3#jira",
    );
  });

  it("leads to a preview that nobody has asked for yet", () => {
    show({ preview: null, previewHref: "/export?target=3&preview=jira#jira" });
    expect(screen.getByRole("link", { name: "Preview of Jira Cloud" })).toHaveAttribute(
      "href",
      "/export?target=3&preview=jira#jira",
    );
    expect(screen.queryByRole("region", { name: /^Preview/ })).toBeNull();
  });

  it("warns of more rows than the reader takes at once", () => {
    show({ preview: null, tooManyRows: 2 });
    expect(screen.getByText(/has 2 rows, more than the 1 that can be imported/)).toBeVisible();
  });

  it("previews what is not text part by part, with the first rows of each table", () => {
    const table = toPreviewTable(
      ["Area", "Days"],
      [
        ["Build", "3"],
        ["Test", "5"],
        ["Ops", "8"],
      ],
    );
    const parts = [
      toPreviewPart(
        "Summary",
        Array.from({ length: 14 }, (_, place) => `fact ${place + 1}`),
      ),
      toPreviewPart("Roadmap", [], table),
      toPreviewPart("Evidence", ["No evidence was linked."], toPreviewTable(["Area"], [])),
    ];
    show({ preview: previewOfParts("sheet", parts) });
    expect(screen.getByText("3 sheets")).toBeVisible();
    const preview = within(screen.getByRole("region", { name: "Preview of Jira Cloud" }));
    expect(preview.getByText("fact 12")).toBeVisible();
    expect(preview.queryByText("fact 13")).toBeNull();
    expect(preview.getByText("and 2 more")).toBeVisible();
    expect(preview.getByText("No evidence was linked.")).toBeVisible();
    expect(preview.getByText(/^3 rows, 2 columns/)).toHaveTextContent("of Roadmap");
    const rows = within(preview.getByRole("table", { hidden: true })).getAllByRole("row", {
      hidden: true,
    });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "ColumnRow 1Row 2",
      "AreaBuildTest",
      "Days35",
    ]);
  });

  it("says when nothing is left to plan", () => {
    show({ preview: null }, null);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The results as a file");
    expect(screen.getByText(/Nothing is left to plan/)).toBeVisible();
  });
});
