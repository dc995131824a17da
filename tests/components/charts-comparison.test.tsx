import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ComparisonChart } from "@/components/charts/comparison-chart";
import { comparisonData } from "@/components/dashboard/comparison-data";
import { ComparisonTable } from "@/components/dashboard/comparison-table";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { AREAS, areaOf, outOfScope, rowOf } from "@/tests/support/team-rows";

const ROWS = [
  rowOf("Checkout"),
  rowOf("Mobile", { areas: [areaOf("build", 3, 64.5), areaOf("test", 2, 31), outOfScope("ml")] }),
  rowOf("Models", {
    areas: [
      areaOf("build", 3, 60),
      { ...areaOf("test", 5, 99), manyNotApplicable: true },
      areaOf("ml", 0, 0, { index: 100 }),
    ],
  }),
];

function figuresOfTable(): string[] {
  return within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1, 1 + AREAS.length)
    .flatMap((row) => within(row).getAllByRole("cell"))
    .map((cell) => cell.textContent?.split(",")[0] ?? "")
    .filter((figure) => /\d/.test(figure));
}

function marks(container: HTMLElement) {
  return [...container.querySelectorAll<SVGGElement>("[data-mark]")].map(({ dataset }) => ({
    mark: dataset.mark,
    range: { low: Number(dataset.low), high: Number(dataset.high) },
  }));
}

describe("comparison chart", () => {
  it("has a mark for each figure of the table, with the same value", () => {
    render(<ComparisonTable rows={ROWS} areas={AREAS} />);
    const { container } = render(<ComparisonChart data={comparisonData(ROWS, AREAS)} />);
    const drawn = marks(container).map(({ range }) => formatRange(range, formatIndex));
    expect(drawn).toHaveLength(6);
    expect(drawn.toSorted()).toEqual(figuresOfTable().toSorted());
  });

  it("stands each mark at its value on one axis from 0 to 100", () => {
    const { container } = render(<ComparisonChart data={comparisonData(ROWS, AREAS)} />);
    const place = (mark: string) => {
      const transform = container.querySelector(`[data-mark="${mark}"]`)?.getAttribute("transform");
      return Number(/translate\(([\d.]+)/.exec(transform ?? "")?.[1]);
    };
    const perUnit = (place("0 build") - place("2 ml")) / 71.25;
    expect(place("1 test") - place("2 ml")).toBeCloseTo(31 * perUnit, 3);
    expect(perUnit).toBeGreaterThan(4);
  });

  it("draws a whisker only where unknown answers leave something open", () => {
    const { container } = render(<ComparisonChart data={comparisonData(ROWS, AREAS)} />);
    const shapes = (mark: string) =>
      container.querySelectorAll(`[data-mark="${mark}"] > path`).length;
    expect(shapes("0 test")).toBe(2);
    expect(shapes("0 build")).toBe(1);
  });

  it("names every area and offers no tab stop of its own", () => {
    const { container } = render(<ComparisonChart data={comparisonData(ROWS, AREAS)} />);
    for (const { short } of AREAS) {
      expect(screen.getByText(short, { selector: "tspan" })).toBeInTheDocument();
    }
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
  });
});
