import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AnswerInput } from "@/components/assessment/answer-input";
import { PracticeFieldset } from "@/components/assessment/practice-fieldset";
import { practice } from "./assessment-practice";

const ANSWER: AnswerInput = { choice: null, naReason: null, naText: "", note: "", links: [] };

function show(answer?: Partial<AnswerInput>, errors?: Record<string, string[]>) {
  render(
    <form>
      <PracticeFieldset
        practice={practice("backlog")}
        place="1 of 2"
        version={3}
        answer={answer ? { ...ANSWER, ...answer } : undefined}
        {...(errors ? { errors } : {})}
      />
    </form>,
  );
  return screen.getByRole("group", { name: "Question of backlog?" });
}

describe("PracticeFieldset", () => {
  it("asks with the question as the name of the group and the hint as its description", () => {
    expect(show()).toHaveAccessibleDescription("Hint of backlog.");
  });

  it("preselects nothing", () => {
    show();
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
  });

  it("names each choice by its own words and prints its key", () => {
    const group = show();
    const printed = screen
      .getAllByRole("radio")
      .map((radio) => radio.closest("label")?.textContent);
    expect(printed).toEqual([
      ...[1, 2, 3, 4, 5].map((key) => `backlog way ${key - 1}${key}`),
      "Don’t know6",
      "Does not apply7",
      "Clear answer0",
    ]);
    expect(within(group).getByRole("radio", { name: "backlog way 2" })).toBeInTheDocument();
    expect(within(group).getByRole("radio", { name: "Does not apply" })).toBeInTheDocument();
  });

  it("shows the stored answer, 0 included", () => {
    show({ choice: 0 });
    expect(screen.getByRole("radio", { checked: true })).toHaveAccessibleName("backlog way 0");
  });

  it("keeps note and evidence closed while empty and open when written", () => {
    const group = show({ note: "Seen on the board", links: ["https://example.org/a"] });
    expect(group.querySelector("details")).toHaveAttribute("open");
    expect(screen.getByLabelText("Note")).toHaveValue("Seen on the board");
    expect(screen.getByLabelText(/Evidence links/)).toHaveValue("https://example.org/a");
  });

  it("is closed without a note", () => {
    expect(show().querySelector("details")).not.toHaveAttribute("open");
  });

  it("ties an error to its control", () => {
    show({ choice: "NA" }, { naText: ["Give a reason."] });
    const box = screen.getByLabelText("In your words");
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription(/Give a reason\./);
  });

  it("never says a level, a number of points or a score", () => {
    expect(show().textContent).not.toMatch(/level|point|score|Beginner|Intermediate/i);
  });
});
