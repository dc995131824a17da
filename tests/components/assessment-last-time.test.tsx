import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LastAnswer } from "@/components/assessment/last-answer";
import {
  changedSince,
  changedWords,
  type LastSaying,
  lastAnswer,
} from "@/components/assessment/last-answer-view";
import { ReviewList } from "@/components/assessment/review-list";
import { StartAssessment } from "@/components/assessment/start-assessment";
import type { Answers } from "@/lib/domain/answers";
import { practiceById } from "@/lib/domain/look-up";
import { answerOf, answersOf, MIXED, SMALL_QUESTIONNAIRE } from "@/tests/support/results";

const { practices, areas } = SMALL_QUESTIONNAIRE;
const BUILD_FAST = practiceById(SMALL_QUESTIONNAIRE, "build-fast");

function said(answers: Answers): LastSaying {
  const asked = new Map(practices.map((practice) => [practice.id, practice]));
  return { submittedAt: "2026-03-14T12:03:00.000Z", answers, practices: asked };
}

const LAST = said(answersOf(MIXED));

describe("last time", () => {
  it("is told in the words of then, with a note that is not in the draft any more", () => {
    const older = { ...BUILD_FAST, options: BUILD_FAST.options.map((option) => `Then: ${option}`) };
    const last = {
      ...said(new Map([["build-fast", answerOf(1, { note: "Forty minutes." })]])),
      practices: new Map([["build-fast", older]]),
    };
    const view = lastAnswer(BUILD_FAST, { answers: answersOf({ "build-fast": 4 }), last });
    render(<LastAnswer {...(view ?? { when: "", words: "", note: "" })} />);
    expect(
      screen.getByText("Last time (March 2026): Then: Fast build: a start."),
    ).toBeInTheDocument();
    expect(screen.getByText("Forty minutes.")).toBeInTheDocument();
  });

  it("keeps silent about what was not answered, and without a snapshot", () => {
    expect(lastAnswer(BUILD_FAST, { answers: new Map(), last: null })).toBeUndefined();
    expect(
      lastAnswer(BUILD_FAST, { answers: LAST.answers, last: said(new Map()) }),
    ).toBeUndefined();
    const same = lastAnswer(BUILD_FAST, { answers: LAST.answers, last: LAST });
    expect(same).toMatchObject({ words: "Fast build: a start.", note: "" });
  });

  it("counts as changed what has another choice, taken back and first answers included", () => {
    const answers = new Map(answersOf({ ...MIXED, "build-fast": 3, "test-prod": 2 }));
    answers.delete("test-lint");
    answers.set("test-unit", answerOf(4, { note: "Only the note is new." }));
    const saying = { answers, last: LAST };
    const changed = practices.filter((practice) => changedSince(practice, saying));
    expect(changed.map(({ id }) => id)).toEqual(["build-fast", "test-lint", "test-prod"]);
    expect(changedWords(practices, saying)).toBe("3 answers changed since March 2026.");
    expect(changedWords(practices, { answers: LAST.answers, last: LAST })).toBe(
      "No answer changed since March 2026.",
    );
    expect(changedWords(practices, { answers, last: null })).toBe("");
  });

  it("is marked in the review where the answer changed, and only there", () => {
    const answers = answersOf({ ...MIXED, "build-fast": 3, "test-prod": 2 });
    render(<ReviewList teamId="t1" {...{ areas, practices, answers }} last={LAST} />);
    const marked = screen.getAllByText("Changed.");
    expect(marked).toHaveLength(2);
    const build = within(screen.getByRole("region", { name: "Build & Integration" }));
    expect(build.getByText(/Last time/)).toHaveTextContent(
      "Changed. Last time (March 2026): Fast build: a start.",
    );
    const test = within(screen.getByRole("region", { name: "Test & Verification" }));
    expect(test.getByText(/Last time/)).toHaveTextContent("Not answered");
  });
});

describe("the start of an assessment", () => {
  const START = { name: "Autumn", submittedAt: "2026-10-14T12:03:00.000Z", answered: 76 };

  function show(from: Parameters<typeof StartAssessment>[0]["from"]) {
    render(
      <StartAssessment
        teamId="t1"
        questionnaire={SMALL_QUESTIONNAIRE}
        profile={[]}
        counts={{ full: 11, quick: 6 }}
        start={async () => {}}
        from={from}
      />,
    );
    return screen.queryByText(/The draft starts from/)?.textContent ?? null;
  }

  it("says from which snapshot, with how many answers", () => {
    expect(show({ ...START, isWithdrawn: false })).toBe(
      "The draft starts from the 76 answers of the snapshot of 14 October 2026, “Autumn”. Change what is different now.",
    );
  });

  it("says that it was withdrawn", () => {
    expect(show({ ...START, name: "", answered: 1, isWithdrawn: true })).toBe(
      "The draft starts from the one answer of the snapshot of 14 October 2026, which was withdrawn. Change what is different now.",
    );
  });

  it("says nothing the first time", () => {
    expect(show(null)).toBeNull();
  });
});
