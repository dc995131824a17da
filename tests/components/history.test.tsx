import { render, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ChooseSnapshots } from "@/components/history/choose-snapshots";
import { ComparedBody } from "@/components/history/compared-body";
import { NoSnapshot, OneSnapshot } from "@/components/history/history-empty";
import { historyFinding } from "@/components/history/history-finding";
import { LevelsOverTime } from "@/components/history/levels-over-time";
import { WithdrawnList } from "@/components/history/withdrawn-list";
import { WithdrawnNotice } from "@/components/history/withdrawn-notice";
import type { Choice } from "@/lib/domain/answers";
import { freeze } from "@/tests/support/frozen";
import { pairOf, timeline } from "@/tests/support/history";
import { answerOf, answersOf, MIXED, SMALL_QUESTIONNAIRE } from "@/tests/support/results";

const OLDER = freeze(answersOf(MIXED));

function later(choices: Readonly<Record<string, Choice>>) {
  return freeze(answersOf({ ...MIXED, ...choices }));
}

// Nothing comes near in jsdom: charts stay away, as they do without a script.
beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const region = (name: string | RegExp) => within(screen.getByRole("region", { name }));
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);

describe("two snapshots compared", () => {
  const pair = pairOf(OLDER, later({ "build-fast": 4, "test-lint": 3, "test-api": 1 }));

  it("says in the heading what became of the levels, and through how many answers", () => {
    expect(historyFinding(pair.comparison)).toBe(
      "1 area rose and 1 possibly rose: 3 answers changed",
    );
    expect(historyFinding(pairOf(OLDER, OLDER).comparison)).toBe("No answer changed");
    const worse = pairOf(OLDER, later({ "build-daily": 0, "build-server": 4 })).comparison;
    expect(historyFinding(worse)).toBe("1 area fell: 2 answers changed");
  });

  it("lists the changed answers in words, by area, with the level that they caused", () => {
    render(<ComparedBody pair={pair} />);
    const build = region("Build & Integration: Beginner → Intermediate, because 1 answer changed");
    expect(cells(build.getAllByRole("row")[1] as HTMLElement)).toEqual([
      "Before1Fast build: a start.",
      "Now4Fast build: all of it.",
    ]);
    expect(build.getByRole("link", { name: "Fast build" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s2#build-fast",
    );
    const test = region("Test & Verification: Below Base → Beginner, because 2 answers changed");
    expect(test.getByText(/^Possible, not certain/)).toHaveTextContent(
      "Before: below Base to Intermediate. Now: Beginner to Intermediate.",
    );
    expect(cells(test.getAllByRole("row")[1] as HTMLElement)).toEqual([
      "Before–Don’t know",
      "Now1Interface tests: a start.",
    ]);
  });

  it("names the area that moved furthest only where that is certain", () => {
    const { unmount } = render(<ComparedBody pair={pair} />);
    expect(
      screen.getByRole("heading", {
        name: "Build & Integration moved furthest, from 67.9 to 89.3 on its index",
      }),
    ).toBeInTheDocument();
    unmount();
    render(<ComparedBody pair={pairOf(OLDER, later({ "test-lint": 4 }))} />);
    expect(
      screen.getByRole("heading", { name: "No index of an area moved for certain" }),
    ).toBeInTheDocument();
  });

  it("says what did not change, and that no statistics stand behind it", () => {
    render(<ComparedBody pair={pairOf(OLDER, later({ "build-fast": 4 }))} />);
    const answers = region("Answers that changed");
    expect(answers.getByText("No answer changed in Test & Verification.")).toBeInTheDocument();
    expect(answers.getByText(/No statistics can say more/)).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/significant|improved/i);
  });

  it("marks certain and possible changes, and shows no digit that a step does not carry", () => {
    render(<ComparedBody pair={pair} />);
    const table = within(screen.getByRole("table", { name: /each area before and now/ }));
    const [, build, test] = table.getAllByRole("row");
    expect(cells(build as HTMLElement)).toEqual(["267.9", "389.3", "up", "+21"]);
    expect(cells(test as HTMLElement)).toEqual([
      "0–355.0–85.0",
      "2–360.0–80.0",
      "possibly up",
      "possibly +5",
    ]);
    expect(table.queryByText("Machine Learning")).not.toBeInTheDocument();
  });

  it("shows both older figures and says why, where the two were not asked alike", () => {
    const newer = freeze(answersOf(MIXED), { mode: "quick" });
    render(<ComparedBody pair={pairOf(OLDER, newer)} />);
    expect(screen.getByText("The two snapshots were not asked alike")).toBeInTheDocument();
    expect(
      screen.getByText("The older one is a full assessment, the newer one a quick one."),
    ).toBeInTheDocument();
    expect(screen.getByText(/4 answers of then have no question/)).toBeInTheDocument();
    const table = within(screen.getByRole("table", { name: /each area before and now/ }));
    expect(table.getByRole("columnheader", { name: "As submitted" })).toBeInTheDocument();
    expect(cells(table.getAllByRole("row")[2] as HTMLElement)).toEqual([
      "0–355.0–85.0",
      "2–362.5–87.5",
      "2–362.5–87.5",
      "same",
      "same",
    ]);
  });

  it("counts practices that are newly asked apart from answers that changed", () => {
    const newer = freeze(answersOf({ ...MIXED, "ml-data": 3, "build-fast": 4 }), {
      profile: ["ships-ml"],
    });
    render(<ComparedBody pair={pairOf(OLDER, newer)} />);
    const group = region(/^Machine Learning: Below Base → Base, because 1 practice was newly/);
    expect(group.getByText("Not asked")).toBeInTheDocument();
  });

  it("names answers of which only the note is another", () => {
    const newer = freeze(new Map([...OLDER.answers, ["test-unit", answerOf(4, { note: "x" })]]));
    render(<ComparedBody pair={pairOf(OLDER, newer)} />);
    expect(screen.getByText(/Same answer, other note.*: Unit tests\./)).toBeInTheDocument();
    expect(screen.getByText(/the same answer in both snapshots/)).toBeInTheDocument();
  });
});

describe("levels over time", () => {
  const snapshots = timeline([
    OLDER,
    later({ "build-fast": 4 }),
    freeze(answersOf(MIXED), { mode: "quick" }),
    freeze(answersOf({ ...MIXED, "build-daily": 1 }), { mode: "quick" }),
  ]);

  it("has a row for each snapshot, oldest first, and says where it was asked otherwise", () => {
    render(<LevelsOverTime questionnaire={SMALL_QUESTIONNAIRE} snapshots={snapshots} />);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Since May 2026, of 2 areas 1 fell for certain",
    );
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getByRole("link").textContent)).toEqual([
      "12 May 2025",
      "12 Nov 2025",
      "12 May 2026",
      "12 Nov 2026",
    ]);
    expect(rows.map((row) => /asked otherwise/.test(row.textContent ?? ""))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(cells(rows[0] as HTMLElement).slice(0, 2)).toEqual(["2", "0–3"]);
    for (const name of ["Levels over time as XLSX", "The drawing as SVG"]) {
      expect(screen.getByRole("link", { name })).toHaveAttribute(
        "href",
        expect.stringMatching(/history\/export\/levels\.(xlsx|svg)$/),
      );
    }
  });

  it("says of one snapshot only what it is", () => {
    render(
      <LevelsOverTime questionnaire={SMALL_QUESTIONNAIRE} snapshots={snapshots.slice(0, 1)} />,
    );
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Levels in May 2025");
    expect(screen.queryByRole("figure")).not.toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "The drawing as SVG" })).not.toBeInTheDocument();
  });
});

describe("around the comparison", () => {
  it("lets any two snapshots be chosen with a plain form, the newest first", () => {
    const snapshots = timeline([OLDER, OLDER, OLDER]);
    render(<ChooseSnapshots teamId="t1" snapshots={snapshots} older="s1" newer="s3" />);
    expect(screen.getByRole("form")).toHaveAttribute("method", "get");
    const from = screen.getByRole("combobox", { name: "From" });
    expect(from).toHaveDisplayValue("12 May 2025 · Look 1");
    expect(screen.getByRole("combobox", { name: "To" })).toHaveValue("s3");
    expect(within(from).getAllByRole("option")[0]).toHaveTextContent("12 May 2026 · Look 3");
  });

  it("says what will be here before there is something", () => {
    render(<NoSnapshot teamId="t1" />);
    expect(screen.getByRole("link", { name: "Answer the questionnaire" })).toHaveAttribute(
      "href",
      "/teams/t1/assessment",
    );
    render(<OneSnapshot teamId="t1" />);
    expect(screen.getByRole("link", { name: "Assess again" })).toBeInTheDocument();
  });

  it("lists withdrawn snapshots with the way to each, and nothing without any", () => {
    const named = { id: "s1", teamId: "t1", name: "Autumn", submittedAt: "2026-10-14T09:00:00Z" };
    const { container, rerender } = render(<WithdrawnList snapshots={[named]} />);
    const link = region("Withdrawn snapshots").getByRole("link", {
      name: "14 October 2026 · Autumn",
    });
    expect(link).toHaveAttribute("href", "/teams/t1/results/s1");
    rerender(<WithdrawnList snapshots={[]} />);
    expect(container).toBeEmptyDOMElement();
  });

  it("announces a withdrawn snapshot with the ways back", () => {
    const snapshot = { name: "Too early", submittedAt: "2026-10-14T12:03:00.000Z" };
    render(<WithdrawnNotice snapshot={snapshot} restore={async () => {}} goOn="/go-on" />);
    const notice = within(screen.getByRole("status"));
    expect(notice.getByText("14 October 2026 · Too early")).toBeInTheDocument();
    expect(notice.getByRole("button", { name: "Undo" })).toBeInTheDocument();
    expect(notice.getByRole("link", { name: /in a draft/ })).toHaveAttribute("href", "/go-on");
  });
});
