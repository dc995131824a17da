import fc from "fast-check";
import { expect, test } from "vitest";
import type { VersionMap } from "@/lib/domain/carry-over";
import { carryEdition, carryRequest } from "@/lib/domain/plans/carry-plan";
import { PLAIN_REQUEST } from "@/lib/domain/roadmap/plan-request";
import { anyEdition, editionOf, plannedAction } from "@/tests/support/plans";

const MAP: VersionMap = {
  ...{ from: "1.0.0", to: "2.0.0", withdrawn: ["gone"], added: [] },
  renamed: { old: "new" },
  split: { whole: ["part-1", "part-2"] },
  merged: { joined: ["half", "other-half"] },
};

test("a request follows its practices; what nobody said of the parts is left out", () => {
  const all = ["gone", "half", "old", "other-half", "same", "whole"];
  const request = {
    ...PLAIN_REQUEST,
    ...{ pinned: all, excluded: all, underWay: ["old"] },
    efforts: { gone: 1, old: 2, same: 3, whole: 4 },
    extra: [{ id: "old", title: "Own", area: null, days: 1, stage: 1 as const }],
  };
  const carried = ["joined", "new", "part-1", "part-2", "same"];
  expect(carryRequest(request, [MAP])).toEqual({
    ...request,
    ...{ pinned: carried, excluded: carried, underWay: ["new"], efforts: { new: 2, same: 3 } },
  });
  expect(carryRequest(request, [])).toEqual(request);
});

test("an edition goes by later ids where one practice became one", () => {
  const edition = editionOf([
    ...["old", "half", "whole", "gone", "same"].map((id) => plannedAction(id)),
    plannedAction("other-half", { kind: "own" }),
  ]);
  const ids = carryEdition(edition, [MAP]).actions.map(({ id }) => id);
  expect(ids).toEqual(["new", "joined", "whole", "gone", "same", "other-half"]);
});

test("without a later version nothing is changed", () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      expect(carryEdition(edition, [])).toBe(edition);
    }),
  );
});
