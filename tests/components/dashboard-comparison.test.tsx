import { render, screen, within } from "@testing-library/react";
import { expect, it, test } from "vitest";
import { comparisonNotes } from "@/components/dashboard/comparison-notes";
import {
  comparisonFinding,
  sameQuestions,
  widestGap,
} from "@/components/dashboard/comparison-order";
import { ComparisonTable } from "@/components/dashboard/comparison-table";
import { AREAS, areaOf, outOfScope, rowOf } from "@/tests/support/team-rows";

function withIndex(name: string, low: number, high = low) {
  return rowOf(name, { index: { low, high } });
}

test.each([
  [
    "one ahead of the other",
    [withIndex("A", 60, 70), withIndex("B", 40, 55)],
    "A is ahead of B on the index",
  ],
  [
    "two that overlap",
    [withIndex("A", 50, 60), withIndex("B", 40, 55)],
    "A and B cannot be told apart on the index",
  ],
  [
    "three that overlap",
    [withIndex("A", 50, 60), withIndex("B", 40, 55), withIndex("C", 45, 70)],
    "The three teams cannot be told apart on the index",
  ],
  [
    "one ahead of several",
    [withIndex("A", 20), withIndex("B", 80), withIndex("C", 45)],
    "B is ahead of the other two on the index",
  ],
  [
    "two together ahead of a third",
    [withIndex("A", 60, 70), withIndex("B", 65, 75), withIndex("C", 10)],
    "A and B share the highest place on the index",
  ],
])("the finding for %s", (_, rows, expected) => {
  expect(comparisonFinding(rows)).toBe(expected);
});

it("puts teams that answered different questions in no order", () => {
  const rows = [withIndex("A", 80), rowOf("B", { mode: "quick", index: { low: 10, high: 10 } })];
  expect(sameQuestions(rows)).toBe(false);
  expect(comparisonFinding(rows)).toBe(
    "Two teams side by side, without an order: they answered different questions",
  );
});

it("finds the widest certain gap, and none where ranges overlap", () => {
  const near = rowOf("Near", { areas: [areaOf("build", 3, 70), areaOf("test", 1, 50)] });
  const far = rowOf("Far", { areas: [areaOf("build", 1, 20), areaOf("test", 1, 60)] });
  const gap = widestGap([near, far, rowOf("Checkout")], AREAS);
  expect(gap).toMatchObject({ area: "Build & Integration", width: 51.25 });
  expect([gap?.high.team.name, gap?.low.team.name]).toEqual(["Checkout", "Far"]);
  expect(widestGap([rowOf("One"), rowOf("Two")], AREAS)).toBeNull();
});

it("says in words what is not like for like", () => {
  const rows = [
    rowOf("A", { mode: "quick" }),
    rowOf("B", {
      questionnaireVersion: "1.1.0",
      areas: [
        { ...areaOf("build", 3, 64), manyNotApplicable: true },
        areaOf("test", 2, 31),
        areaOf("ml", 2, 40),
      ],
    }),
  ];
  expect(comparisonNotes(rows, AREAS)).toEqual([
    "A: quick assessment, which asks only the essential practices up to Intermediate.",
    "The questionnaire changed between the snapshots: A 1.0.0 and B 1.1.0.",
    "Machine Learning is out of scope for A.",
    "Build & Integration is left out for B: too many of its practices do not apply.",
  ]);
  expect(comparisonNotes([rowOf("A"), rowOf("C")], AREAS)).toEqual([]);
});

it("shows levels and indices of the teams side by side", () => {
  const other = rowOf("Mobile", {
    areas: [areaOf("build", 2, 31), outOfScope("test"), outOfScope("ml")],
    mode: "quick",
  });
  render(<ComparisonTable rows={[rowOf("Checkout"), other]} areas={AREAS} />);
  const cells = (name: RegExp) =>
    within(screen.getByRole("row", { name }))
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
  expect(screen.queryByRole("columnheader", { name: /Order/ })).not.toBeInTheDocument();
  expect(cells(/Build/)).toEqual(["71.3, level 4", "31.0, level 2"]);
  expect(cells(/Test/)).toEqual(["40.0–55.5, level 1–3", "–out of scope"]);
  expect(cells(/Overall/)).toEqual(["58.9–63.0, level 1–3", "58.9–63.0, level 1–3"]);
  expect(cells(/^Assessment/)).toEqual(["full", "quick"]);
});

it("says who is before whom for certain, in bands and never as a number", () => {
  const rows = [
    rowOf("A", { areas: [areaOf("build", 1, 20), areaOf("test", 1, 40, { index: 60 })] }),
    rowOf("B", { areas: [areaOf("build", 4, 71), areaOf("test", 1, 50)] }),
    rowOf("C", { areas: [areaOf("build", 4, 70, { index: 75 }), outOfScope("test")] }),
  ];
  render(<ComparisonTable rows={rows} areas={AREAS} />);
  const order = (name: RegExp) =>
    within(screen.getByRole("row", { name })).getAllByRole("cell").at(-1)?.textContent;
  expect(order(/Build/)).toBe("B C > before A ");
  expect(order(/Test/)).toBe("not to be told apart");
  expect(order(/Machine/)).toBe("–");
  expect(order(/Overall/)).toBe("not to be told apart");
});

it("leads from each figure to the answers behind it", () => {
  render(<ComparisonTable rows={[rowOf("Checkout"), rowOf("Mobile")]} areas={AREAS} />);
  const [first] = screen.getAllByRole("link", { name: /^71\.3\s*, level\s*4$/ });
  expect(first).toHaveAttribute("href", "/teams/checkout/results/snapshot-of-checkout#area-build");
});
