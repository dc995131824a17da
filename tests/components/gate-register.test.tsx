import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { GateRegister } from "@/components/gates/gate-register";
import type { Gate } from "@/lib/domain/gates/gate";

const GATE: Gate = {
  id: "g1",
  stage: "Approval",
  reason: "habit-or-low-trust",
  owner: "",
  waitHours: 24,
  reviewBy: "2026-10-01",
};

it("tells legitimate from questionable gates, overdue reviews, and the wait of a change", () => {
  const legitimate: Gate = {
    ...GATE,
    ...{ id: "g2", stage: "Sign-off", reason: "regulatory", waitHours: null, reviewBy: null },
  };
  render(<GateRegister gates={[GATE, legitimate]} asOf="2026-10-02T08:00:00.000Z" />);
  const approval = screen.getByRole("row", { name: /^Approval/ });
  expect(approval).toHaveTextContent("Questionable");
  expect(approval).toHaveTextContent("1 October 2026Overdue");
  const signOff = screen.getByRole("row", { name: /^Sign-off/ });
  expect(signOff).toHaveTextContent("Legitimate");
  expect(signOff).not.toHaveTextContent("Overdue");
  expect(
    screen.getByText(
      "A change usually waits at least 24 hours at 2 gates together; nobody knows the wait at 1 of them.",
    ),
  ).toBeVisible();
});

it("says so when there is none", () => {
  render(<GateRegister gates={[]} asOf="2026-10-02T08:00:00.000Z" />);
  expect(screen.getByText("No manual gate is registered.")).toBeVisible();
});
