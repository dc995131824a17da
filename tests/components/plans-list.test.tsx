import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ChoosePlans } from "@/components/plans/choose-plans";
import { ComparedHeader, ComparedPlans } from "@/components/plans/compared-plans";
import { CurrentPlan } from "@/components/plans/current-plan";
import { KeepPlan } from "@/components/plans/keep-plan";
import { NameForm } from "@/components/plans/name-form";
import { NoPlans } from "@/components/plans/no-plans";
import { PlanList } from "@/components/plans/plan-list";
import { RemovedPlan } from "@/components/plans/removed-plan";
import { comparePlans } from "@/lib/domain/plans/compare-plans";
import { buildEdition, buildLater, buildPlanHead, buildWords } from "@/tests/support/kept-plan";

const ours = buildPlanHead("p1", "To Intermediate", {
  later: [buildLater(["build-fast"])],
  words: { "build-lint": buildWords({ dueOn: "2027-02-01" }) },
  today: "2027-04-02",
});
const small = buildEdition({ capacity: [20], excluded: ["build-fast"] });
const other = buildPlanHead("p2", "Without the build", { edition: small, isCurrent: false });
const team = { id: "t1", name: "Checkout" };

describe("the list of kept plans", () => {
  it("says of each where it leads and how far it has come, and which one is current", () => {
    render(<PlanList teamId="t1" plans={[ours, other]} />);
    const [, first, second] = screen.getAllByRole("row");
    expect(first).toHaveTextContent(
      /^To Intermediatecurrent planfrom the snapshot of 14 October 2026/,
    );
    expect(first).toHaveTextContent(/Intermediate3630 June 20271 of 3 actions closed, 1 late/);
    expect(second).not.toHaveTextContent("current plan");
    expect(screen.getByRole("link", { name: "Without the build" })).toHaveAttribute(
      "href",
      "/teams/t1/plans/p2",
    );
  });

  it("lets one choose two to compare, in a form that works without JavaScript", () => {
    render(<ChoosePlans teamId="t1" plans={[ours, other]} />);
    const form = screen.getByRole("form", { name: "Plans to compare" });
    expect(form).toHaveAttribute("action", "/teams/t1/plans/compare");
    expect(Object.fromEntries(new FormData(form as HTMLFormElement))).toEqual({ a: "p1", b: "p2" });
  });

  it("has nothing to compare with one plan", () => {
    render(<ChoosePlans teamId="t1" plans={[ours]} />);
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("says how to keep a plan before there is one", () => {
    render(<NoPlans teamId="t1" snapshotId="s1" />);
    expect(screen.getByRole("link", { name: "Plan the roadmap" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/roadmap",
    );
    expect(document.body).toHaveTextContent("choose “Keep this plan” there");
  });

  it("sends a team without a snapshot to the questionnaire first", () => {
    render(<NoPlans teamId="t1" snapshotId={null} />);
    expect(screen.getByRole("link", { name: "Answer the questionnaire" })).toBeVisible();
  });

  it("offers the way back after removing", () => {
    render(<RemovedPlan name="To Base" restore={async () => undefined} />);
    expect(screen.getByRole("status")).toHaveTextContent("To Base is removed");
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  });
});

describe("two plans side by side", () => {
  const difference = comparePlans(ours.edition, other.edition);

  it("compares aim, days, dates and where each leads", () => {
    render(<ComparedPlans teamId="t1" pair={{ a: ours, b: other, difference }} />);
    const table = screen.getByRole("table", { name: "Both plans side by side" });
    const row = (name: string) => within(table).getByRole("row", { name: new RegExp(`^${name}`) });
    expect(row("Person-days")).toHaveTextContent(`36${small.totalDays}`);
    expect(row("Finished by")).toHaveTextContent("30 June 2027");
    expect(row("Overall level then")).toHaveTextContent(/3\d$/);
    expect(screen.getByRole("table", { name: "Only in To Intermediate" })).toHaveTextContent(
      "Fast build",
    );
  });

  it("says the difference in its heading", () => {
    render(<ComparedHeader {...{ team, difference }} />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      /^The second plan takes \d+ days less and ends /,
    );
  });

  it("says that nothing tells them apart", () => {
    const same = comparePlans(ours.edition, ours.edition);
    render(
      <>
        <ComparedHeader team={team} difference={same} />
        <ComparedPlans teamId="t1" pair={{ a: ours, b: { ...ours, id: "p9" }, difference: same }} />
      </>,
    );
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Both plans take as long");
    expect(screen.getByRole("heading", { name: "Both plans have the same actions" })).toBeVisible();
  });
});

describe("keeping a plan", () => {
  it("offers a name and brings back what was refused", async () => {
    const keep = async () => ({ name: "Taken", errors: ["Another plan has this name."] });
    render(<KeepPlan teamId="t1" keep={keep} name="To Intermediate" current={null} />);
    const field = screen.getByRole("textbox", { name: "Name of the plan" });
    expect(field).toHaveValue("To Intermediate");
    await userEvent.click(screen.getByRole("button", { name: "Keep this plan" }));
    const again = await screen.findByDisplayValue("Taken");
    expect(again).toHaveAccessibleDescription("Another plan has this name.");
  });

  it("forgets what was refused once the plan has another name", async () => {
    const rename = async () => ({ name: "Taken", errors: ["Another plan has this name."] });
    const props = { action: rename, label: "Name of the plan", button: "Rename" };
    const { rerender } = render(<NameForm {...props} name="Old" />);
    await userEvent.click(screen.getByRole("button", { name: "Rename" }));
    expect(await screen.findByDisplayValue("Taken")).toBeInvalid();
    rerender(<NameForm {...props} name="New" />);
    expect(screen.getByRole("textbox")).toHaveValue("New");
    expect(screen.getByRole("textbox")).toBeValid();
  });

  it("says that a draft is submitted first, and leads to the current plan", () => {
    render(<KeepPlan teamId="t1" keep={null} name="" current={{ id: "p1", name: "To Base" }} />);
    expect(screen.queryByRole("button")).toBeNull();
    expect(document.body).toHaveTextContent("A plan is kept from a submitted snapshot.");
    expect(screen.getByRole("link", { name: "To Base" })).toHaveAttribute(
      "href",
      "/teams/t1/plans/p1",
    );
  });

  it("shows on the page of the team how far the current plan has come", () => {
    render(<CurrentPlan teamId="t1" plans={[ours, other]} />);
    const region = screen.getByRole("region", { name: "To Intermediate" });
    expect(region).toHaveTextContent(/1 of 3 actions closed, \d+ of 36 days; 1 late/);
    expect(within(region).getByRole("link", { name: "All kept plans" })).toBeVisible();
  });

  it("shows nothing there before a plan is kept", () => {
    const { container } = render(<CurrentPlan teamId="t1" plans={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
