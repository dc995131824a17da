import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/domain/answers";
import type { VersionMap } from "@/lib/domain/carry-over";
import type { Practice, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { previewVersions } from "@/lib/domain/version-preview";
import { SMALL_QUESTIONNAIRE } from "../../support/results";
import { answerOf } from "../../support/teams";

const [TEMPLATE] = SMALL_QUESTIONNAIRE.practices;

/** A version that asks these practices; those that begin with "ml-" only of teams with models. */
function version(...ids: readonly string[]) {
  const practices = ids.map((id): Practice => {
    if (!TEMPLATE) throw new Error("no practice");
    return { ...TEMPLATE, id, title: id, area: id.startsWith("ml-") ? "ml" : "build" };
  });
  const questionnaire: Questionnaire = { ...SMALL_QUESTIONNAIRE, practices };
  return { questionnaire, scope: scopeOf(questionnaire, [], "full") };
}

function step(rest: Partial<VersionMap>): VersionMap {
  const nothing = { renamed: {}, split: {}, merged: {}, withdrawn: [], added: [] };
  return { from: "1.0.0", to: "2.0.0", ...nothing, ...rest };
}

/** Groups as "kind: a 3 + b 1 > c 1". */
function told(preview: ReturnType<typeof previewVersions>): readonly string[] {
  return preview.groups.flatMap(({ change, rows }) =>
    rows.map(({ before, after }) => {
      const side = (list: typeof before) =>
        list.map(({ practice, answer }) => `${practice.id} ${answer?.choice ?? "-"}`).join(" + ");
      return `${change}: ${side(before)} > ${side(after)}`;
    }),
  );
}

const NOTHING: Answers = new Map();

describe("the preview of a version", () => {
  test("without any change has only what is kept", () => {
    const same = { before: version("a", "b"), after: version("b", "a") };
    const preview = previewVersions(same, new Map([["a", answerOf("DK")]]), [step({})]);
    expect(preview).toEqual({ kept: { practices: 2, answered: 1 }, groups: [] });
  });

  test("counts an answer only if something was chosen", () => {
    const same = { before: version("a"), after: version("a") };
    const preview = previewVersions(same, new Map([["a", answerOf(null, { note: "?" })]]), []);
    expect(preview.kept).toEqual({ practices: 1, answered: 0 });
  });

  test("has every kind of change in its order, with answers before and after", () => {
    const versions = {
      before: version("gone", "one", "two", "whole", "old"),
      after: version("fresh", "both", "left", "right", "new"),
    };
    const answers = new Map([
      ["gone", answerOf(4)],
      ["one", answerOf(3)],
      ["two", answerOf("DK")],
      ["whole", answerOf(2)],
      ["old", answerOf(1)],
    ]);
    const map = step({
      renamed: { old: "new" },
      split: { whole: ["left", "right"] },
      merged: { both: ["two", "one"] },
      withdrawn: ["gone"],
      added: ["fresh"],
    });
    expect(told(previewVersions(versions, answers, [map]))).toEqual([
      "renamed: old 1 > new 1",
      "split: whole 2 > left 2 + right 2",
      "merged: one 3 + two DK > both DK",
      "withdrawn: gone 4 > ",
      "added:  > fresh -",
    ]);
  });

  test("tells several steps as one", () => {
    const versions = { before: version("a", "b", "c"), after: version("a3", "b2", "x", "d") };
    const maps = [
      step({ renamed: { a: "a2" }, split: { b: ["b1", "b2"] }, added: ["n", "d"] }),
      step({ renamed: { a2: "a3" }, merged: { x: ["b1", "c"] }, withdrawn: ["n"] }),
    ];
    const answers = new Map([
      ["b", answerOf(4)],
      ["c", answerOf(1)],
    ]);
    expect(told(previewVersions(versions, answers, maps))).toEqual([
      "renamed: a - > a3 -",
      "rearranged: b 4 + c 1 > b2 4 + x 1",
      "added:  > d -",
    ]);
  });

  test("leaves out what is out of scope before and after, unless something is said about it", () => {
    const versions = { before: version("ml-a", "ml-b", "a"), after: version("ml-c", "ml-d", "a") };
    const map = step({ renamed: { "ml-a": "ml-c" }, withdrawn: ["ml-b"], added: ["ml-d"] });
    expect(previewVersions(versions, NOTHING, [map])).toEqual({
      kept: { practices: 1, answered: 0 },
      groups: [],
    });
    const said = new Map([["ml-b", answerOf(null, { note: "Later." })]]);
    expect(told(previewVersions(versions, said, [map]))).toEqual(["withdrawn: ml-b - > "]);
  });

  test("shows what comes into scope or leaves it", () => {
    const versions = { before: version("ml-a", "b"), after: version("a", "ml-b") };
    const map = step({ renamed: { "ml-a": "a", b: "ml-b" } });
    expect(told(previewVersions(versions, NOTHING, [map]))).toEqual([
      "renamed: ml-a - > a -",
      "renamed: b - > ml-b -",
    ]);
  });
});
