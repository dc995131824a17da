import { render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LevelLine } from "@/components/charts/level-line";
import { SvgDrawing } from "@/components/charts/svg-drawing";
import { AreaChangeTable } from "@/components/history/area-change-table";
import { levelLine } from "@/components/history/level-lines";
import { LevelsTable } from "@/components/history/levels-table";
import { slopeData } from "@/components/history/slope-figure";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import { spreadLabels } from "@/lib/export/svg/slope-scale";
import { freeze } from "@/tests/support/frozen";
import { pairOf, timeline } from "@/tests/support/history";
import { answersOf, MIXED, SMALL_QUESTIONNAIRE } from "@/tests/support/results";

const OLDER = freeze(answersOf(MIXED));
const NEWER = freeze(answersOf({ ...MIXED, "build-fast": 4, "test-lint": 3 }));

function marks(container: HTMLElement) {
  return [...container.querySelectorAll<SVGGElement>("[data-mark]")].map(({ dataset }) => ({
    mark: dataset.mark ?? "",
    low: Number(dataset.low),
    high: Number(dataset.high),
  }));
}

describe("slope chart", () => {
  const pair = pairOf(OLDER, NEWER);

  it("has a mark for each figure of the table, with the same value", () => {
    render(<AreaChangeTable pair={pair} />);
    const { container } = render(<SvgDrawing drawing={slopePlot(slopeData(pair), 480)} />);
    const drawn = marks(container).map((range) => formatRange(range, formatIndex));
    const figures = screen
      .getAllByRole("row")
      .slice(1)
      .flatMap((row) => within(row).getAllByRole("cell").slice(0, 2))
      .map((cell) =>
        (cell.textContent ?? "").replace(cell.querySelector("span")?.textContent ?? "", ""),
      );
    expect(drawn).toHaveLength(4);
    expect(drawn.toSorted()).toEqual(figures.toSorted());
  });

  it("labels both ends of every line, and draws strong only what moved for certain", () => {
    const { container } = render(<SvgDrawing drawing={slopePlot(slopeData(pair), 480)} />);
    expect(screen.getByText("Build 67.9")).toHaveAttribute("font-weight", "650");
    expect(screen.getByText("89.3 Build")).toBeInTheDocument();
    expect(screen.getByText("Test 55.0")).toHaveAttribute("font-weight", "400");
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
  });

  it("keeps labels apart, in order and inside", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (wanted) => {
        const placed = spreadLabels(wanted, 16, [0, 400]);
        const order = wanted
          .map((_, index) => index)
          .toSorted((a, b) => at(wanted, a) - at(wanted, b));
        for (const [place, index] of order.entries()) {
          expect(at(placed, index)).toBeGreaterThanOrEqual(0);
          expect(at(placed, index)).toBeLessThanOrEqual(400);
          const next = order[place + 1];
          if (next !== undefined)
            expect(at(placed, next) - at(placed, index)).toBeGreaterThanOrEqual(16);
        }
      }),
    );
    expect(spreadLabels([10, 300, 200], 16, [0, 400])).toEqual([10, 300, 200]);
  });
});

describe("level line", () => {
  const snapshots = timeline([
    OLDER,
    NEWER,
    freeze(answersOf(MIXED), { mode: "quick" }),
    freeze(answersOf(MIXED), { mode: "quick" }),
  ]);

  it("has a mark for each level of the table, with the same value", () => {
    render(<LevelsTable areas={SMALL_QUESTIONNAIRE.areas} snapshots={snapshots} />);
    for (const [column, { id }] of SMALL_QUESTIONNAIRE.areas.entries()) {
      const { container } = render(<LevelLine data={levelLine(snapshots, id)} />);
      const levels = screen
        .getAllByRole("row")
        .slice(1)
        .map((row) => within(row).getAllByRole("cell")[column]?.textContent ?? "")
        .filter((level) => /\d/.test(level));
      expect(marks(container).map((range) => formatRange(range, String))).toEqual(levels);
    }
  });

  it("begins a new line where a snapshot was asked otherwise", () => {
    const { runs } = levelLine(snapshots, "build");
    expect(runs.map((run) => run.map(({ snapshot }) => snapshot))).toEqual([
      ["s1", "s2"],
      ["s3", "s4"],
    ]);
    const { container } = render(<LevelLine data={levelLine(snapshots, "build")} />);
    expect(container.querySelectorAll(".recharts-line")).toHaveLength(2);
    expect(levelLine(snapshots, "ml").runs).toEqual([]);
  });

  it("draws every area on the same scale from 0 to 5, with the first and the last date", () => {
    const { container } = render(<LevelLine data={levelLine(snapshots, "test")} />);
    for (const digit of ["0", "1", "2", "3", "4", "5"]) {
      expect(screen.getByText(digit, { selector: "tspan" })).toBeInTheDocument();
    }
    expect(screen.getByText("May 2025")).toBeInTheDocument();
    expect(screen.getByText("Nov 2026")).toBeInTheDocument();
    expect(container.querySelectorAll('[data-mark="test s1"] > path')).toHaveLength(1);
  });
});

function at(places: readonly number[], index: number): number {
  return places[index] ?? Number.NaN;
}
