import { render, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { heatMapData, heatMapFinding } from "@/components/dashboard/heat-map-drawing";
import { HeatMapRow } from "@/components/dashboard/heat-map-row";
import type { TeamRow } from "@/components/dashboard/team-row";
import { dashboardFinding } from "@/components/overview/overview-finding";
import { heatMap } from "@/lib/export/svg/heat-map";
import { svgFile } from "@/lib/export/svg/svg-file";
import {
  AREAS,
  areaOf,
  distributionOf,
  emptyRollUp,
  previousOf,
  rowOf,
  teamOf,
} from "@/tests/support/team-rows";

const NO_BREAK = "\u00a0";
const VIEW = { ...DEFAULT_VIEW, size: 100 } as const;

const SPREAD = { teams: 3, least: 0, middle: { low: 1, high: 2 }, most: 4 };
const ROLL_UP = {
  ...{ ...emptyRollUp(5, 3), overall: SPREAD, stale: 1 },
  areas: [{ area: "build", levels: SPREAD, withheld: false }],
};

type Drawn = Parameters<typeof heatMapData>;

function drawn(
  rows: readonly TeamRow[],
  view: Partial<typeof DEFAULT_VIEW> = {},
  more: Partial<Drawn[0]> = {},
) {
  const groups = { Bank: ROLL_UP };
  const counts = { total: rows.length, teams: 9, page: 1 };
  const page = { rows, ...counts, rollUp: ROLL_UP, levels: [], groups, ...more };
  const around = { view: { ...VIEW, ...view }, areas: AREAS, flags: [] };
  const data = heatMapData(page, around);
  const file = svgFile(heatMap(data), data);
  const svg = new DOMParser().parseFromString(file, "image/svg+xml");
  expect(svg.querySelector("parsererror")).toBeNull();
  const texts = [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
  return { file, svg, texts };
}

function cellsOf(svg: Document, { team }: TeamRow): readonly string[] {
  const marks = [...svg.querySelectorAll("[data-mark]")];
  return marks
    .filter((mark) => mark.getAttribute("data-mark")?.startsWith(`${team.id} `))
    .map((mark) => [...mark.querySelectorAll("text"), ...(mark.tagName === "text" ? [mark] : [])])
    .map((lines) => lines.map(({ textContent }) => textContent).join(" "))
    .map((words) => words.replaceAll(NO_BREAK, " "));
}

/** What stands above the legend, its lines joined. */
function captionOf(texts: readonly string[]): string {
  return texts.slice(0, texts.indexOf("below Base") - 1).join(" ");
}

/** The cells of a row of the page as they are seen; what only a screen reader says is left out. */
function seen(row: TeamRow): readonly string[] {
  const { container, unmount } = render(
    <table>
      <tbody>
        <HeatMapRow row={row} areas={AREAS} withGroup />
      </tbody>
    </table>,
  );
  for (const hidden of container.querySelectorAll(".sr-only, .no-print")) hidden.remove();
  const cells = within(container)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent?.replaceAll(/[\n\u00a0]/g, " ") ?? "");
  unmount();
  return cells;
}

const ROWS: readonly TeamRow[] = [
  rowOf("Checkout", { previous: previousOf({ levelChanges: [] }) }),
  rowOf("Search", {
    ...{ stale: true, mode: "quick", overall: { low: 0, high: 5, strict: 0, strictHigh: 5 } },
    areas: [areaOf("build", 0, 3), areaOf("test", 5, 99)],
  }),
  { team: teamOf("Newcomer"), snapshot: null },
];

describe("the heat map as a drawing", () => {
  it("says in each cell what the row of the page says", () => {
    const { svg } = drawn(ROWS);
    for (const row of ROWS.slice(0, 2)) expect(cellsOf(svg, row)).toEqual(seen(row));
    expect(cellsOf(svg, ROWS[2] as TeamRow)).toEqual([
      ...["–", "–", "–", "–", "", "", "", "not assessed yet"],
    ]);
  });

  it("says below a change how many areas changed their level", () => {
    const levelChanges = [
      { area: "build", from: 3, to: 4 },
      { area: "test", from: 2, to: 1 },
    ] as const;
    const row = rowOf("Checkout", { previous: previousOf({ levelChanges }) });
    expect(cellsOf(drawn([row]).svg, row)).toEqual(seen(row));
    expect(seen(row)).toContain("+6.2 (1 up, 1 down)");
  });

  it("colours a cell by its low bound, hatches what is not assessed, and leaves a dash bare", () => {
    // Kills: the colour of the high bound, and a box around what is out of scope.
    const { svg } = drawn(ROWS.slice(1));
    const ground = (mark: string) => {
      const before = svg.querySelector(`[data-mark="${mark}"]`)?.previousElementSibling;
      return [before?.tagName, before?.getAttribute("fill")];
    };
    expect(ground("search 0")).toEqual(["rect", "#faf6ec"]);
    expect(ground("search 1")).toEqual(["rect", "#0b3852"]);
    expect(ground("search 2")).toEqual(["text", "#ffffff"]);
    expect(ground("search 3")).toEqual(["rect", "#faf6ec"]);
    expect(ground("newcomer 0")[0]).toBe("path");
  });

  it("states what the page states, and of the teams below their finding where it has none", () => {
    const { svg, texts } = drawn(ROWS, { text: "e", sort: "index", direction: "descending" });
    expect(svg.querySelector("title")?.textContent).toBe("3 of 9 teams match the filter");
    expect(texts[0]).toBe(svg.querySelector("title")?.textContent);
    const caption = captionOf(texts);
    expect(caption).toContain(
      "Of the teams below: Build & Integration is the weakest area: one of two assessed teams shows level 0. Level of each team in each area, 0 to 5,",
    );
    expect(caption).toContain(
      "3 of 9 teams · latest snapshots · by index, highest first · 2 assessed · snapshots of 14 Oct 2026 · 3 teams match: “e” in the name",
    );
    expect(texts).toEqual(expect.arrayContaining(["below Base", "Expert", "not assessed"]));
    expect(texts).toEqual(expect.arrayContaining(["All teams", "1–2", "0–4", "1 stale"]));
    expect(heatMapFinding(ROWS.slice(2), AREAS)).toBe(
      "None of these teams has submitted an assessment yet",
    );
  });

  it("states the finding of all teams of the overview, not that of the rows", () => {
    // Kills: a heading made from the page of 25 teams that is drawn.
    const levels = [
      distributionOf("test", [4_000, 0, 0, 0, 0, 0]),
      distributionOf("build", [0, 9]),
    ];
    const dashboard = { total: 9_700, teams: 9_700, rollUp: emptyRollUp(9_700, 4_000), levels };
    const { texts } = drawn(ROWS, {}, dashboard);
    expect(texts[0]).toBe(
      "Test & Verification is the weakest area: all 4,000 assessed teams show level 0",
    );
    expect(texts[0]).toBe(dashboardFinding({ dashboard, names: AREAS }));
    expect(captionOf(texts)).not.toContain("Of the teams below");
  });

  it("says in full what the roll-up is of", () => {
    const { texts } = drawn(ROWS, {}, { rollUp: { ...ROLL_UP, teams: 10_000, assessed: 9_688 } });
    const from = texts.indexOf("All teams");
    expect(texts.slice(from, from + 3).join(" ")).toBe(
      "All teams middle and range of 9,688 assessed teams",
    );
    const path = "Division of something long / Department of something longer / Group";
    const { texts: long } = drawn(ROWS, { group: path });
    expect(long.join(" ")).toContain(path);
  });

  it("says which teams of many it shows, whatever page was asked for", () => {
    const { texts } = drawn(ROWS, { page: 9, size: 25 }, { page: 3, total: 53, teams: 53 });
    expect(captionOf(texts)).toContain(
      "53 teams · latest snapshots · by name · teams 51 to 53 · 2 assessed",
    );
  });

  it("has a heading over each group with what it comes to, where teams are sorted by it", () => {
    const inBank = { ...rowOf("Cards"), team: teamOf("Cards", { group: "Bank" }) };
    const rows = [inBank, ...ROWS];
    const grouped = drawn(rows, { sort: "group" }).texts;
    expect(grouped).toContain("Bank · 3 of 5 teams assessed, middle level 1–2, range 0–4");
    expect(grouped).toContain("Without a group");
    expect(drawn(rows).texts).toContain("Bank");
  });

  it("escapes names, and wraps those that do not fit", () => {
    const odd = `<&"]]>\u0000${"界".repeat(60)}`;
    const { file, texts } = drawn([rowOf(odd)]);
    expect(file).not.toContain('<&"');
    expect(texts.join("").match(/界/g)).toHaveLength(60);
    expect(texts.join("")).not.toContain("…");
    expect(file).toBe(drawn([rowOf(odd)]).file);
    expect(file).not.toContain("var(");
  });
});
