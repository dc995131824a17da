import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { WhatIfReport } from "@/components/what-if/what-if-report";
import { choicesOf } from "@/lib/domain/answers";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
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
