import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { LevelUpOutcomeDownNotices } from "@/components/history/level-up-outcome-down";
import { OutcomesOverTime } from "@/components/history/outcomes-over-time";
import { ProposalsNotice } from "@/components/worksheets/proposals-notice";
import { SheetForm } from "@/components/worksheets/sheet-form";
import type { SheetFormAction } from "@/components/worksheets/sheet-form-state";
import type { ItemView } from "@/components/worksheets/sheet-view";
import { outcomeTrends } from "@/lib/domain/worksheets/outcome-trends";
import { WORKSHEETS } from "@/tests/support/beside";
import { SMALL_QUESTIONNAIRE } from "@/tests/support/results";

const OPTIONS = ["Not done.", "By hand.", "Automated."].map((text, place) => ({
  ...{ text, value: place / 2 },
}));

const choice: ItemView = {
  ...{ id: "data.1", question: "Are inputs tested?", kind: "options", options: OPTIONS },
  ...{ stored: "", version: 0, proposal: { value: "0.5", practices: ["Unit tests"] } },
};
const percent: ItemView = {
  ...{ id: "rate", question: "What share fails?", kind: "percent", options: [] },
  ...{ stored: "12.5", version: 2, proposal: null },
};

function show(action: SheetFormAction = async () => null, fillIn = false) {
  const groups = [{ name: "Data", items: [choice, percent] }];
  render(<SheetForm {...{ action, groups, fillIn }} stamp="" saved={false} />);
}

const group = (name: string) => within(screen.getByRole("group", { name }));

describe("a worksheet", () => {
  it("shows what is stored, and a proposal as one", () => {
    show();
    expect(screen.getByRole("textbox", { name: "What share fails?" })).toHaveValue("12.5");
    const radios = group("Are inputs tested?");
    expect(radios.getByText("Proposed:")).toBeVisible();
    expect(radios.getByText(/From Unit tests\./)).toBeVisible();
    expect(radios.getByRole("radio", { name: "No answer" })).toBeChecked();
  });

  it("fills a proposal in when asked to, marked as not saved", () => {
    show(undefined, true);
    const radios = group("Are inputs tested?");
    expect(radios.getByText("Proposed, not saved:")).toBeVisible();
    expect(radios.getByRole("radio", { name: "By hand." })).toBeChecked();
  });

  it("sends what it was made from, and shows a conflict beside what was chosen", async () => {
    const sent: FormData[] = [];
    show(async (_, form) => {
      sent.push(form);
      const item = (value: string, shown: string, version: number) => ({ value, shown, version });
      return {
        items: { "data.1": item("1", "", 0), rate: item("x", "12.5", 2) },
        errors: { rate: ["Enter a percentage."] },
        conflicts: { "data.1": { value: 0, version: 7, by: "Ada" } },
      };
    });
    await userEvent.click(group("Are inputs tested?").getByRole("radio", { name: "Automated." }));
    await userEvent.click(screen.getByRole("button", { name: "Save this worksheet" }));
    expect(Object.fromEntries(sent[0] as FormData)).toMatchObject({
      ...{ "value.data.1": "1", "shown.data.1": "", "version.data.1": "0" },
      ...{ "value.rate": "12.5", "shown.rate": "12.5", "version.rate": "2" },
    });
    await screen.findByText(/Ada/);
    const radios = group("Are inputs tested?");
    expect(radios.getByRole("alert")).toHaveTextContent(
      /Ada saved this while you were writing: Not done\. You chose: Automated\./,
    );
    expect(radios.getByRole("radio", { name: "Automated." })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "What share fails?" })).toBeInvalid();
    expect(screen.getByRole("link", { name: "Enter a percentage." })).toHaveAttribute(
      "href",
      "#rate",
    );
    await userEvent.click(screen.getByRole("button", { name: "Save this worksheet" }));
    expect(Object.fromEntries(sent[1] as FormData)).toMatchObject({
      ...{ "value.data.1": "1", "shown.data.1": "0", "version.data.1": "7" },
    });
  });

  it("says that proposals are not saved, and how to take them", () => {
    render(<ProposalsNotice count={2} filledIn={false} />);
    expect(screen.getByRole("link", { name: "Fill in the proposals" })).toHaveAttribute(
      "href",
      "?proposals=fill",
    );
  });
});

describe("outcomes over time", () => {
  const head = (day: string) => ({
    ...{ id: `s-${day}`, teamId: "t1", name: "", submittedAt: `2026-${day}T09:00:00.000Z` },
  });
  const snapshots = ["03-01", "06-01"].map((day) => ({
    ...{ head: head(day) as never, differences: [], areas: [] },
  }));
  const pain = (value: number) =>
    new Map([["delivery-outcomes", new Map([["deployment-pain", value]])]]);
  const trends = outcomeTrends(WORKSHEETS, [pain(3), pain(1)]);

  it("are a table with the snapshots as columns, which says what fell", () => {
    render(<OutcomesOverTime {...{ trends, snapshots }} />);
    const row = screen.getByRole("row", { name: /^What is a production deployment like/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual([...["3", "▼ fell to 1"]]);
    expect(screen.getAllByRole("columnheader")).toHaveLength(3);
  });

  it("are held against levels that rose, in a sentence", () => {
    const fell = [{ worksheet: "W", name: "Pain?", from: 3, to: 1 }];
    const contradictions = [{ place: 1, rose: ["build", "gone"], fell }];
    const questionnaire = SMALL_QUESTIONNAIRE;
    render(<LevelUpOutcomeDownNotices {...{ contradictions, questionnaire, snapshots }} />);
    expect(
      screen.getByText(
        /Between 1 March 2026 and 1 June 2026 Build & Integration and gone rose, while this got worse/,
      ),
    ).toBeVisible();
    expect(screen.getByRole("listitem")).toHaveTextContent("Pain? (3 → 1, W)");
  });
});
