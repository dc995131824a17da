import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { GateFormAction } from "@/components/gates/gate-form-state";
import { GateRegister } from "@/components/gates/gate-register";
import { GatesSection } from "@/components/gates/gates-section";
import { GatesToActOn } from "@/components/gates/gates-to-act-on";
import { GateActions } from "@/components/roadmap/gate-actions";
import { PLAIN_REQUEST } from "@/lib/domain/roadmap/plan-request";
import { GATES, gateOf } from "@/tests/support/beside";
import { buildPlanView, buildReport } from "@/tests/support/results";

const TODAY = "2026-10-14";
const stored = GATES.map((gate) => ({ gate, version: 3, savedBy: "Ada" }));
const item = (id: string) => document.getElementById(id) as HTMLElement;

function show({
  gates = stored,
  save = async () => null,
  saved = null,
}: {
  gates?: typeof stored;
  save?: GateFormAction;
  saved?: { id: string; words: string } | null;
} = {}) {
  const actions = { save, remove: () => async () => undefined };
  render(<GateRegister gates={gates} nextId="next" today={TODAY} {...{ actions, saved }} />);
}

describe("the register of manual gates", () => {
  it("says in words what each gate is, and which review is overdue", () => {
    show({ saved: { id: "b", words: "Saved." } });
    expect(screen.getByText(/^4 gates, 3 of them questionable\./)).toBeVisible();
    expect(item("a")).toHaveTextContent("Legitimate");
    expect(item("b")).toHaveTextContent("Questionable, tolerated until its review");
    expect(within(item("b")).getByRole("status")).toHaveTextContent("Saved.");
    expect(within(item("c")).getByText("overdue")).toBeVisible();
    expect(within(item("d")).getByText("0 hours")).toBeVisible();
  });

  it("begins with the form to add one while it is empty", () => {
    show({ gates: [] });
    expect(screen.getByText("No manual gate is registered.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Add this gate" })).toBeVisible();
    const reason = screen.getByRole("combobox", { name: "Reason" });
    expect(within(reason).getAllByRole("option")).toHaveLength(7);
    expect(within(reason).getAllByRole("group")).toHaveLength(2);
  });

  it("gives back what was typed, with what is wrong", async () => {
    const sent: FormData[] = [];
    show({
      gates: [],
      save: async (_, form) => {
        sent.push(form);
        const { gate, version, ...values } = Object.fromEntries(form) as Record<string, string>;
        return {
          kind: "invalid",
          values: values as never,
          errors: { stage: ["Enter what waits."] },
        };
      },
    });
    await userEvent.type(screen.getByLabelText("Owner"), "Bo");
    await userEvent.click(screen.getByRole("button", { name: "Add this gate" }));
    await screen.findByText("Enter what waits.");
    const stage = screen.getByRole("textbox", { name: "What waits, and where" });
    expect(stage).toHaveAccessibleDescription(/Enter what waits\./);
    expect(stage).toBeInvalid();
    expect(screen.getByLabelText("Owner")).toHaveValue("Bo");
    expect(sent[0]?.get("gate")).toBe("next");
    expect(sent[0]?.get("version")).toBe("0");
  });

  it("shows both when somebody saved first, and sends the version that was seen then", async () => {
    const sent: FormData[] = [];
    const current = {
      gate: gateOf("a", { owner: "Cy", reason: "regulatory" }),
      version: 5,
      savedBy: "Cy",
    };
    show({
      gates: stored.slice(0, 1),
      save: async (_, form) => {
        sent.push(form);
        const { gate, version, ...values } = Object.fromEntries(form) as Record<string, string>;
        return { kind: "conflict", values: { ...values, owner: "Mine" } as never, current };
      },
    });
    await userEvent.click(screen.getByText(/^Change/));
    await userEvent.click(within(item("a")).getByRole("button", { name: "Save" }));
    const alert = await within(item("a")).findByRole("alert");
    expect(alert).toHaveTextContent("Cy saved this gate while you were writing.");
    expect(within(alert).getByRole("row", { name: "Owner Cy Mine" })).toBeVisible();
    await userEvent.click(within(item("a")).getByRole("button", { name: "Save mine instead" }));
    expect(sent.map((form) => form.get("version"))).toEqual(["3", "5"]);
    expect(sent[1]?.get("owner")).toBe("Mine");
  });
});

describe("gates of a result", () => {
  it("have a section of their own, and none without gates", () => {
    render(<GatesSection gates={GATES} today={TODAY} />);
    const section = screen.getByRole("region", { name: "Manual gates" });
    expect(within(section).getAllByRole("listitem")).toHaveLength(4);
    expect(section).toHaveTextContent("part of none");
  });

  it("ask the team to act on the questionable ones, the most urgent first", () => {
    render(<GatesToActOn gates={GATES} today={TODAY} />);
    const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(/^Automate the check at the gate “Load test by hand”.*overdue/);
    expect(items[0]).toMatch(/Raises no level/);
  });

  it("ask nothing when all are legitimate", () => {
    render(<GatesToActOn gates={GATES.slice(0, 1)} today={TODAY} />);
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("go onto the plan as actions of the team's own, with days that people say", () => {
    const title = "Automate the check at the gate “Load test by hand”";
    const extra = [{ id: "own-1", title, days: 5, stage: "first", area: null } as const];
    const view = buildPlanView(buildReport({ gates: GATES }), { ...PLAIN_REQUEST, extra });
    render(<GateActions view={view} today={TODAY} />);
    const [planned, open] = screen.getAllByRole("listitem");
    expect(planned).toHaveTextContent("On the plan");
    const days = within(open as HTMLElement).getByRole("spinbutton");
    expect(days).toBeRequired();
    const form = new FormData(days.closest("form") as HTMLFormElement);
    expect(form.get("new-title")).toMatch(/^Remove the gate “=HYPER/);
    expect(form.get("extra")).toBe(`own-1.5.first..${title}`);
  });
});
