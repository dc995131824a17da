import { render, screen } from "@testing-library/react";
import { expect, it, test } from "vitest";
import { restFinding } from "@/components/dashboard/rest-rows";
import { rollUpNote, rollUpWords } from "@/components/dashboard/roll-up-row";
import { DistributionBody } from "@/components/overview/distribution-body";
import { indexFinding, ownSentence } from "@/components/overview/distribution-finding";
import { figureFacts } from "@/components/overview/figures-from";
import { KeyFacts } from "@/components/overview/key-facts";
import { indexRow } from "@/components/overview/spread-rows";
import type { RollUp, Spread } from "@/lib/domain/organisation/views/figures";
import { distribution } from "@/tests/support/distributions";
import { AREAS, areaOf, distributionOf, emptyRollUp, rowOf } from "@/tests/support/team-rows";

const ALIKE = { questions: true, whole: true, areas: ["build", "test", "ml"] };
const UNKNOWN = /^By what answers show for certain: unknown answers can lift levels and index\.$/;

/** Figures of so many teams: the least, both middle ones, the most. */
function spread(teams: number, [least = 0, low = least, high = low, most = high]: number[]) {
  return { teams, least, middle: { low, high }, most } satisfies Spread;
}

const SUBMITTED = { oldest: "2026-01-02", median: "2026-05-04", newest: "2026-10-14" };

function factsOf(rollUp: Partial<RollUp>, teams: number) {
  const shown = { ...emptyRollUp(teams, teams), ...rollUp };
  render(<KeyFacts rollUp={shown} submitted={SUBMITTED} />);
  return screen.getByText("Assessed").closest("dl");
}

test("the tiles of three teams say what all show, and that unknown answers can lift it", () => {
  // Kills: "all 37.5–83.3" of teams one of which may have 100.
  const facts = factsOf(
    {
      overall: spread(3, [0]),
      index: spread(3, [37.5, 50, 50, 83.3]),
      coverage: spread(3, [75, 100, 100, 100]),
    },
    3,
  );
  expect(facts).toHaveTextContent("Index50.0middle team; all show 37.5–83.3");
  expect(facts).toHaveTextContent("Coverage100 %middle team; all 75–100 %");
  expect(screen.getByText(UNKNOWN)).toBeVisible();
});

test("nothing can be lifted where all teams answered everything", () => {
  factsOf({ index: spread(3, [40]), coverage: spread(3, [100]) }, 3);
  expect(screen.queryByText(UNKNOWN)).not.toBeInTheDocument();
});

test("of two teams none is the middle one", () => {
  const two = { index: spread(2, [37.5, 37.5, 50]), overall: spread(2, [1]) };
  const facts = factsOf({ ...two, coverage: spread(2, [90, 90, 100]) }, 2);
  expect(facts).toHaveTextContent("Overall level1of both assessed teams");
  expect(facts).toHaveTextContent("Index37.5–50.0lower and higher of two");
  expect(facts).toHaveTextContent("Older snapshot2 Jan 2026none is stale");
  expect(facts).not.toHaveTextContent(/middle/i);
  const rollUp = { ...emptyRollUp(5, 2), ...two, coverage: spread(2, [90, 90, 100]) };
  expect(figureFacts({ rollUp })).toEqual(["2 of 5 teams assessed", "coverage 90–100 %"]);
  expect(rollUpNote(2)).toBe("lower and higher of both assessed teams");
  expect(rollUpWords(rollUp)).toBe(" · 2 of 5 teams assessed, level 1");
  expect(rollUpWords({ ...rollUp, overall: spread(2, [1, 1, 3]) })).toBe(
    " · 2 of 5 teams assessed, levels 1–3",
  );
});

test("the index is what teams show", () => {
  const index = (values: readonly number[]) => {
    const low = values.map((value) => ({ value, teams: 1 }));
    return indexFinding(indexRow(distribution([values.length], { index: { low, high: low } })));
  };
  expect(index([37.5, 50, 83.3])).toBe("The three teams show an index of 37.5–83.3");
  expect(index([41.3])).toBe("The one assessed team shows an index of 41.3");
});

it.each([
  [[70, 80], "Both other teams are above it for certain."],
  [[10, 20], "Both other teams are below it for certain."],
  [[10, 20, 30], "All 3 other teams are below it for certain."],
  [[10], "The other team is below it for certain."],
  [[10, 80], "Of the other 2 teams, 1 is above it for certain and 1 is below it for certain."],
])("says of all others what holds for all: %j", (others, sentence) => {
  // Kills: "Of the other 2 teams, 2 are below it".
  const figures = (own: number) => [...others, own].map((value) => ({ value, teams: 1 }));
  const team = rowOf("Checkout", { index: { low: 60, high: 63 } });
  const index = { low: figures(60), high: figures(63) };
  expect(ownSentence(distribution([others.length + 1], { team, index }))).toContain(sentence);
});

it("says of all others that were asked the same what holds for all", () => {
  const alike = { questions: true, whole: false, areas: ["build"] };
  const peers = [
    { value: 58.9, teams: 1 },
    { value: 70, teams: 2 },
  ];
  expect(ownSentence(distribution([5, 5], { alike, peers }))).toContain(
    "Both other teams asked about the same areas with the same profile are above it for certain.",
  );
});

const MIXED = [
  [0, 2],
  [0, 0, 0, 0, 2],
];

it.each([
  [3, [[3], [3]], "Checkout shows more than the middle team in both areas"],
  [3, [[3], [0, 0, 3]], "Checkout shows more than the middle team in 1 of 2 areas"],
  [2, MIXED, "Checkout shows more than both other teams in 1, is below them in 1 of 2 areas"],
  [
    1,
    [
      [0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 1],
    ],
    "Checkout is below the other team in both areas",
  ],
  [
    2,
    [
      [0, 1, 0, 0, 0, 1],
      [0, 1, 0, 0, 0, 1],
    ],
    "Checkout is not clearly above or below both other teams in any area",
  ],
])("beside %i others it says what it shows: %j", (teams, [build = [], test = []], words) => {
  // Kills: "is above" a middle that unknown answers of others can lift.
  const areas = [distributionOf("build", build), distributionOf("test", test)];
  const overall = distributionOf(null, build);
  const figures = { rollUp: emptyRollUp(teams, teams), alike: ALIKE, overall, areas };
  const rest = { ...figures, submitted: null, choices: { groups: [], hasMoreGroups: false } };
  const row = rowOf("Checkout", { areas: [areaOf("build", 3, 60), areaOf("test", 2, 40)] });
  expect(restFinding({ row, rest, areas: AREAS })).toBe(words);
});

test("a group without teams is not one that nobody assessed", () => {
  const nothing = distribution([], { team: null });
  const view = { group: "Nope", team: null };
  render(<DistributionBody distribution={nothing} rows={[]} view={view} names={AREAS} />);
  expect(screen.getByRole("heading", { name: "This filter leaves no team" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Go to the teams" })).not.toBeInTheDocument();
});
