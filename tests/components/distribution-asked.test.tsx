import { cleanup, render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DistributionBody } from "@/components/overview/distribution-body";
import { ownSentence, spreadLegend } from "@/components/overview/distribution-finding";
import { indexRow, spreadRows } from "@/components/overview/spread-rows";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { distribution } from "@/tests/support/distributions";
import { AREAS } from "@/tests/support/team-rows";

function showDistribution(of: Distribution) {
  const view = { group: null, team: "checkout" };
  render(
    <DistributionBody distribution={of} rows={spreadRows(of, AREAS)} view={view} names={AREAS} />,
  );
}

function cellsOf(name: RegExp) {
  const cells = within(screen.getByRole("row", { name })).getAllByRole("cell");
  return cells.map(({ textContent }) => textContent);
}

test("has a middle half, a percentile and an order only among teams that were asked the same", () => {
  // Kills: an overall level that is the lowest of six areas for some and of eight for others.
  const alike = { questions: true, whole: false, areas: ["build"] };
  const peers = [
    { value: 40, teams: 4 },
    { value: 58.9, teams: 1 },
    { value: 70, teams: 2 },
  ];
  const mixed = distribution([2, 5, 3, 0, 0, 0], { alike, peers });
  showDistribution(mixed);
  expect(cellsOf(/^Overall/).slice(6)).toEqual(["10", "1", "–", "0–2", "1–3", "–"]);
  expect(cellsOf(/^Build/).slice(6, 9)).toEqual(["10", "1", "1–2"]);
  expect(cellsOf(/^Index/).slice(11)).toEqual(["40.0", "–", "40.0–58.9", "58.9–63.0"]);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
    "The ten teams show an index of 40.0–58.9",
  );
  expect(ownSentence(mixed)).toBe(
    "Checkout has an index of 58.9–63.0. Of the 6 other teams asked about the same areas with the same profile, 2 are above it for certain. Fewer than ten teams were asked the same, so its index has no percentile; an area has one where all its teams were asked the same.",
  );
  expect(screen.getByText(/Not all teams have the same profile/)).toBeVisible();
  const alone = distribution([2, 8], { alike, peers: [{ value: 58.9, teams: 1 }] });
  expect(ownSentence(alone)).toContain("No other team was asked about the same areas");
  const more = distribution([2, 20], { alike, peers: [{ value: 58.9, teams: 11 }] });
  expect(ownSentence(more)).toContain("none is above it for certain. Among the 11 teams");
  cleanup();
  showDistribution(more);
  expect(cellsOf(/^Index/).at(-1)).toBe("50among 11");
});

test("says “at least” of a middle half only where it is more", () => {
  const legend = (counts: readonly number[]) =>
    spreadLegend(spreadRows(distribution(counts), AREAS), null);
  // 0 to 2, though the quartiles are 0.75 and 2.25: levels have no fractions.
  expect(legend([3, 3, 3, 1, 2])).toContain("a thick one at least the middle half");
  expect(legend([0, 10])).toContain("a thick one the middle half");
  const [overall] = spreadRows(distribution([3, 3, 3, 1, 2]), AREAS);
  expect(overall).toMatchObject({
    half: { low: 0, high: 3 },
    quartiles: { lower: 0.75, upper: 2.25 },
  });
});

test("has every dot of the index between the lowest and the highest of its teams", () => {
  const figure = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), (all) => {
      const low = all.map((value) => ({ value, teams: 1 }));
      const { counts, at } = indexRow(distribution([1], { index: { low, high: low } }));
      for (const [place, count] of counts.entries()) {
        if (count === 0) continue;
        const own = all.filter((each) => Math.min(9, Math.floor(each / 10)) === place);
        expect(at[place]).toBeGreaterThanOrEqual(Math.min(...own));
        expect(at[place]).toBeLessThanOrEqual(Math.max(...own));
      }
    }),
  );
});
