import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { WhatIfReport } from "@/components/what-if/what-if-report";
import { comparisonSentence } from "@/components/what-if/what-if-words";
import { choicesOf } from "@/lib/domain/answers";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import type { Outcome } from "@/lib/domain/roadmap/what-if";
import { buildPlanView, buildReport } from "@/tests/support/results";

function show(request: Partial<PlanRequest> = {}) {
  const report = buildReport();
  const view = buildPlanView(report, { goal: { kind: "level", level: 3 }, ...request });
  const { questionnaire, answers, results } = report;
  const { profile, mode } = results;
  const assessment = { questionnaire, profile, mode, choices: choicesOf(answers) };
  render(<WhatIfReport view={{ ...view, assessment }} base="/teams/t1/results/s1" />);
}

const then = () => within(screen.getByRole("region", { name: "Today and then" }));
const row = (name: string) => then().getByRole("row", { name: new RegExp(`^${name}`) });

// jsdom starts no worker: the same functions run on the page.
beforeEach(() => window.history.replaceState(null, "", "/teams/t1/results/s1/what-if"));

describe("a what-if", () => {
  it("begins with today on both sides", () => {
    show();
    expect(row("Overall")).toHaveTextContent("Overall0 Below Base0 Below Base");
    expect(row("Person-days")).toHaveTextContent("Person-days3636");
    expect(then().getByRole("status")).toHaveTextContent("The plan takes as many days as today.");
  });

  it("is computed by the server for the answers of the address", () => {
    show({ answers: { "test-prod": 3 } });
    expect(screen.getByRole("combobox", { name: /^Tests in production/ })).toHaveValue("3");
    expect(then().getByRole("listitem")).toHaveTextContent("Tests in production");
    expect(row("Person-days")).toHaveTextContent(/→ 16/);
  });

  it("follows every change at once, and the address with it", async () => {
    show();
    const field = screen.getByRole("combobox", { name: /^Interface tests/ });
    await userEvent.selectOptions(field, "4");
    await vi.waitFor(() => expect(row("Overall")).toHaveTextContent("→ 2 Beginner"));
    expect(window.location.search).toBe("?target=3&try-test-api=4");
    await userEvent.selectOptions(field, "");
    await vi.waitFor(() => expect(row("Overall")).not.toHaveTextContent("→"));
    expect(window.location.search).toBe("?target=3");
  });

  it("ticks an action of the plan as if done, and the answer says so too", async () => {
    show();
    const stage = screen.getByRole("group", { name: /^Actions as if done, Stage to Intermediate/ });
    const box = within(stage).getByRole("checkbox", { name: /^Tests in production/ });
    await userEvent.click(box);
    await vi.waitFor(() => expect(row("Person-days")).toHaveTextContent(/→ 16/));
    expect(row("Finish quarter")).toHaveTextContent(
      "2027 Q2, after 2 quarters→ 2027 Q1, after 1 quarter",
    );
    expect(then().getByRole("status")).toHaveTextContent(/finished 1 quarter sooner\.$/);
    expect(screen.getByRole("combobox", { name: /^Tests in production/ })).toHaveValue("3");
    expect(window.location.search).toBe("?target=3&try-test-prod=3");
    await userEvent.click(box);
    await vi.waitFor(() => expect(row("Person-days")).not.toHaveTextContent("→"));
    expect(window.location.search).toBe("?target=3");
  });

  it("ticks the action when its answer is good enough, and unticks it when not", async () => {
    show({ answers: { "test-prod": 4 } });
    expect(screen.getByRole("checkbox", { name: /^Tests in production/ })).toBeChecked();
    const field = screen.getByRole("combobox", { name: /^Static analysis/ });
    const box = screen.getByRole("checkbox", { name: /^Static analysis/ });
    await userEvent.selectOptions(field, "4");
    expect(box).toBeChecked();
    await userEvent.selectOptions(field, "1");
    expect(box).not.toBeChecked();
  });

  it("offers every other answer, and says what is there today", () => {
    show();
    const field = screen.getByRole("combobox", { name: /^Static analysis/ });
    const options = within(field)
      .getAllByRole("option")
      .map((option) => option.textContent);
    expect(options).toEqual(["as today: 2", "0", "1", "3, in place", "4"]);
    const unknown = screen.getByRole("combobox", { name: /^Interface tests/ });
    expect(within(unknown).getAllByRole("option")[0]).toHaveTextContent("don’t know");
  });
});

describe("the sentence of a what-if", () => {
  const outcome = (blockers: number, quarters: number): Outcome => ({
    standing: { overall: 1, index: 40, levels: {} },
    ...{ blockers, quarters, steps: [], days: 30, finishesIn: null, finishesOn: null },
  });
  const names = { levels: ["Below Base", "Base"], areas: {}, steps: {} };

  it.each([
    {
      after: outcome(3, 1),
      more: " It is finished 3 quarters sooner. It leaves 2 fewer blockers.",
    },
    { after: outcome(6, 5), more: " It is finished 1 quarter later. It leaves 1 more blocker." },
    { after: outcome(5, 4), more: "" },
  ])("tells of quarters and blockers:$more", ({ after, more }) => {
    expect(comparisonSentence({ before: outcome(5, 4), after }, names)).toBe(
      `The overall level stays Base. The plan takes as many days as today.${more}`,
    );
  });
});
