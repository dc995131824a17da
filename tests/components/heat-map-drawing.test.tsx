import { render, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { heatMapData, heatMapFinding } from "@/components/dashboard/heat-map-drawing";
import { HeatMapRow } from "@/components/dashboard/heat-map-row";
import type { TeamRow } from "@/components/dashboard/team-row";
import { heatMap } from "@/lib/export/svg/heat-map";
import { svgFile } from "@/lib/export/svg/svg-file";
import { AREAS, areaOf, emptyRollUp, previousOf, rowOf, teamOf } from "@/tests/support/team-rows";

const VIEW = { ...DEFAULT_VIEW, size: 100 } as const;

function drawn(rows: readonly TeamRow[], view: Partial<typeof DEFAULT_VIEW> = {}, more = {}) {
  const overall = { teams: 3, least: 0, median: 1.5, most: 4 };
  const spreads = [{ area: "build", levels: overall, withheld: false }];
  const rollUp = { ...emptyRollUp(5, 3), overall, areas: spreads, stale: 1 };
  const groups = { Bank: rollUp };
  const page = { rows, total: rows.length, teams: 9, page: 1, rollUp, groups, ...more };
  const data = heatMapData(page, { view: { ...VIEW, ...view }, areas: AREAS, flags: [] });
  const file = svgFile(heatMap(data), data.title);
  const svg = new DOMParser().parseFromString(file, "image/svg+xml");
  expect(svg.querySelector("parsererror")).toBeNull();
  const texts = [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
  return { file, svg, texts };
}

function cellsOf(svg: Document, { team }: TeamRow): readonly (string | null)[] {
  const marks = [...svg.querySelectorAll("[data-mark]")];
  return marks
    .filter((mark) => mark.getAttribute("data-mark")?.startsWith(`${team.id} `))
    .map(({ textContent }) => textContent);
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
    .map(({ textContent }) => textContent ?? "");
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

  it("states the finding, of how many teams it is and from when", () => {
    const { svg, texts } = drawn(ROWS, { text: "e", sort: "index", direction: "descending" });
    expect(svg.querySelector("title")?.textContent).toBe(
      "Build & Integration is the weakest area: one of two teams is at level 2 or below",
    );
    expect(texts[0]).toBe(svg.querySelector("title")?.textContent);
    expect(texts[1]).toMatch(/^Level of each team in each area, 0 to 5/);
    expect(texts[2]).toBe(
      "3 of 9 teams · latest snapshots · by index, highest first · 2 assessed · snapshots of 14 Oct 2026 · 3 teams match: “e” in the name",
    );
    expect(texts).toEqual(expect.arrayContaining(["below Base", "Expert", "not assessed"]));
    expect(texts).toEqual(expect.arrayContaining(["All teams", "1–2", "0–4", "1 stale"]));
    expect(heatMapFinding(ROWS.slice(2), AREAS)).toBe(
      "None of these teams has submitted an assessment yet",
    );
  });

  it("says which teams of many it shows, whatever page was asked for", () => {
    const { texts } = drawn(ROWS, { page: 9, size: 25 }, { page: 3, total: 53, teams: 53 });
    expect(texts[2]).toMatch(
      /^53 teams · latest snapshots · by name · teams 51 to 53 · 2 assessed/,
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

  it("escapes names, and cuts those that do not fit", () => {
    const odd = `<&"]]>\u0000${"界".repeat(60)}`;
    const { file, texts } = drawn([rowOf(odd)]);
    expect(file).not.toContain('<&"');
    expect(texts.find((text) => text.startsWith('<&"]]>'))).toMatch(/界…$/);
    expect(file).toBe(drawn([rowOf(odd)]).file);
    expect(file).not.toContain("var(");
  });
});
