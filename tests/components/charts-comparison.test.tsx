import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Drawings } from "@/components/charts/drawings";
import { indexData, indexFinding, indexStops } from "@/components/dashboard/comparison-drawing";
import { ComparisonTable } from "@/components/dashboard/comparison-table";
import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { indexPlot } from "@/lib/export/svg/index-plot";
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
const DATA = indexData(ROWS, AREAS);

function drawn() {
  return render(
    <Drawings
      label="Index of each area"
      stops={indexStops(DATA)}
      draw={(width) => indexPlot({ ...DATA, width })}
    />,
  );
}

function figuresOfTable(): string[] {
  return within(screen.getByRole("table"))
    .getAllByRole("row")
    .slice(1, 1 + AREAS.length)
    .flatMap((row) => within(row).getAllByRole("cell").slice(0, ROWS.length))
    .map((cell) => cell.textContent?.split(",")[0] ?? "")
    .filter((figure) => /\d/.test(figure));
}

function marks(drawing: Element) {
  return [...drawing.querySelectorAll<SVGGElement>("[data-mark]")].map(({ dataset }) =>
    formatRange({ low: Number(dataset.low), high: Number(dataset.high) }, formatIndex),
  );
}

describe("drawing of a comparison", () => {
  it("has a mark for each figure of the table, in its order, in both widths", () => {
    render(<ComparisonTable rows={ROWS} areas={AREAS} />);
    const { container } = drawn();
    const drawings = [...container.querySelectorAll("svg")];
    expect(drawings).toHaveLength(2);
    for (const each of drawings) expect(marks(each)).toEqual(figuresOfTable());
    expect(figuresOfTable()).toHaveLength(6);
  });

  it("says in its heading where somebody is ahead for certain", () => {
    expect(indexFinding(ROWS, AREAS)).toBe("In 2 of 3 areas teams are apart for certain");
    const apart = ROWS.map((row, at) => ({
      ...row,
      snapshot: { ...row.snapshot, areas: AREAS.map(({ id }) => areaOf(id, 1, 10 + at)) },
    }));
    expect(indexFinding(apart, AREAS)).toBe("In all 3 areas teams are apart for certain");
    expect(indexFinding(apart, AREAS.slice(0, 1))).toBe(
      "In the one area teams are apart for certain",
    );
    expect(indexFinding([rowOf("A"), rowOf("B")], AREAS)).toBe(
      "In no area are any two of the teams apart for certain",
    );
  });
});

describe("a drawing by keyboard", () => {
  it("is one tab stop, walked by arrows, Home and End, each mark said; Escape leaves", () => {
    const { container } = drawn();
    const box = screen.getByRole("application", { name: "Index of each area" });
    const walked = () =>
      [...container.querySelectorAll<SVGElement>("[data-walked]")].map((mark) => mark.dataset.mark);
    const press = (key: string) => fireEvent.keyDown(box, { key });
    expect(container.querySelectorAll("[tabindex]")).toHaveLength(1);
    act(() => box.focus());
    expect(screen.getByRole("status")).toHaveTextContent("Arrow keys walk");
    press("ArrowRight");
    expect(screen.getByRole("status")).toHaveTextContent(
      "Build & Integration, Checkout: index 71.3",
    );
    // In the drawing for wide and in that for narrow screens.
    expect(walked()).toEqual(["0 build", "0 build"]);
    press("ArrowDown");
    expect(screen.getByRole("status")).toHaveTextContent("Build & Integration, Mobile: index 64.5");
    press("ArrowLeft");
    press("ArrowUp");
    expect(walked()[0]).toBe("0 build");
    press("End");
    expect(screen.getByRole("status")).toHaveTextContent("Models: index 0.0–100.0");
    press("ArrowRight");
    expect(walked()[0]).toBe("2 ml");
    press("Home");
    expect(walked()[0]).toBe("0 build");
    press("Escape");
    expect(box).not.toHaveFocus();
    expect(walked()).toEqual([]);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });
});
