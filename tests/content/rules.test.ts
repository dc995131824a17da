import { describe, expect, it } from "vitest";
import { edited, pathOf, practice, problemsOf } from "./edited-content";

const MAIN = "content/questionnaire.yaml";
const BUILD = "content/areas/build.yaml";
const CDMM = "content/models/cdmm.yaml";

function scripted(at: readonly (string | number)[], to: unknown): readonly string[] {
  return problemsOf(edited(practice("scripted-build", at, to)));
}
const here = `${BUILD} ${pathOf("scripted-build")}`;

const LONG = `${"word ".repeat(35)}end.`;

describe("ids", () => {
  it("are unique over all areas", () => {
    expect(scripted(["id"], "stable-team")).toContainEqual(
      `content/areas/culture.yaml ${pathOf("stable-team")}.id: "stable-team" is taken by ${here}`,
    );
  });

  it.each([
    [MAIN, ["levels", 1, "id"], "base", "levels[1].id", "levels[0]"],
    [MAIN, ["profile", 1, "id"], "distributed", "profile[1].id", "profile[0]"],
    [MAIN, ["areas", 1, "id"], "culture", "areas[1].id", "areas[0]"],
    [CDMM, ["cells", 1, "id"], "co.base.prioritised-work", "cells[1].id", "cells[0]"],
    [
      "content/worksheets/ml-test-score.yaml",
      ["items", 1, "id"],
      "data.1",
      "items[1].id",
      "items[0]",
    ],
  ])("are unique within %s %j", (file, at, to, path, first) => {
    expect(problemsOf(edited({ file, at, to }))).toContainEqual(
      `${file} ${path}: "${to}" is taken by ${file} ${first}`,
    );
  });

  it("are kebab-case, with dots only in cells", () => {
    expect(scripted(["id"], "Scripted_Build")).toContainEqual(
      `${here}.id: must be kebab-case, such as small-steps`,
    );
    expect(scripted(["id"], "scripted.build")).toContainEqual(
      `${here}.id: must be kebab-case, such as small-steps`,
    );
    expect(
      problemsOf(edited({ file: CDMM, at: ["cells", 0, "id"], to: "co..base" })),
    ).toContainEqual(`${CDMM} cells[0].id: must be kebab-case, with dots allowed`);
  });
});

describe("links", () => {
  it.each([
    [["level"], "basic", "level", 'there is no level "basic"'],
    [["prerequisites"], ["no-such"], "prerequisites[0]", 'there is no practice "no-such"'],
    [["improves"], ["speed"], "improves[0]", 'there is no outcome "speed"'],
    [["applies_if"], { any: ["big"] }, "applies_if.any[0]", 'there is no profile flag "big"'],
    [["evidence", 0, "model"], "cmmi", "evidence[0]", 'there is no model "cmmi"'],
    [["evidence", 0, "cell"], "no.such", "evidence[0]", 'there is no cell of cdmm "no.such"'],
  ])("of a practice in %j exist", (at, to, path, message) => {
    expect(scripted(at, to)).toContainEqual(`${here}.${path}: ${message}`);
  });

  it("of an area, a model and a worksheet exist", () => {
    const sheet = "content/worksheets/ml-test-score.yaml";
    const dora = "content/models/dora-capabilities.yaml";
    const problems = problemsOf(
      edited(
        { file: MAIN, at: ["areas", 5, "applies_if"], to: { any: ["big"] } },
        { file: sheet, at: ["applies_if"], to: { any: ["big"] } },
        { file: CDMM, at: ["cells", 2, "level"], to: "basic" },
        { file: dora, at: ["not_assessed", 1], to: "happiness" },
      ),
    );
    expect(problems).toEqual(
      expect.arrayContaining([
        `${MAIN} areas[5].applies_if.any[0]: there is no profile flag "big"`,
        `${sheet} applies_if.any[0]: there is no profile flag "big"`,
        `${CDMM} cells[2].level: there is no level of the model "basic"`,
        `${dora} not_assessed[1]: there is no cell "happiness"`,
      ]),
    );
  });

  it("name a thing once", () => {
    expect(scripted(["improves"], ["lead-time", "lead-time"])).toEqual([
      `${here}.improves: names something twice`,
    ]);
  });
});

describe("prerequisites", () => {
  it("are never at a higher level", () => {
    expect(scripted(["prerequisites"], ["integrate-daily"])).toContainEqual(
      `${here}.prerequisites[0]: "integrate-daily" is at the higher level intermediate`,
    );
  });

  it("run in no circle, and each circle is reported once", () => {
    const problems = problemsOf(
      edited(practice("everything-in-version-control", ["prerequisites"], ["scripted-build"])),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("prerequisites run in a circle: ");
    expect(problems[0]).toContain("scripted-build needs everything-in-version-control");
  });

  it("do not include the practice itself", () => {
    expect(scripted(["prerequisites"], ["scripted-build"])).toEqual([
      `${here}.prerequisites: prerequisites run in a circle: scripted-build needs scripted-build`,
    ]);
  });

  it("are in scope in some profile in which the dependant is", () => {
    const message = "is out of scope in every profile in which this practice is in scope";
    const never = { file: MAIN, at: ["areas", 5, "applies_if"], to: { any: ["no-such-flag"] } };
    expect(problemsOf(edited(never))).toContainEqual(
      `content/areas/ml.yaml ${pathOf("automated-retraining")}.prerequisites[2]: "data-quality-checks" ${message}`,
    );
  });
});

describe("options", () => {
  const texts = ["None.", "A little.", "Half.", "Most.", "All."];
  const options = (...values: readonly number[]) =>
    values.map((v) => ({ [v]: texts[v] ?? "More." }));
  const message = "must be exactly five anchored options, 0 to 4 in order";

  it.each([
    ["four", options(0, 1, 2, 3)],
    ["six", options(0, 1, 2, 3, 4, 5)],
    ["swapped", options(0, 2, 1, 3, 4)],
    ["repeated", options(0, 1, 2, 3, 3)],
    ["two in one", [{ 0: "None.", 1: "A little." }, ...options(2, 3, 4)]],
  ])("%s are refused", (_, to) => {
    expect(scripted(["options"], to)).toEqual([`${here}.options: ${message}`]);
  });

  it("have a text", () => {
    expect(scripted(["options", 2], { 2: "" })).toEqual([
      `${here}.options[2].2: must be one paragraph: not empty, no space at either end`,
    ]);
    expect(scripted(["options", 2], { 2: " " })).toHaveLength(1);
  });
});

describe("essential practices", () => {
  it("are in every level of every area", () => {
    const problems = problemsOf(
      edited(
        practice("single-prioritised-backlog", ["essential"], false),
        practice("documented-delivery-process", ["essential"], false),
      ),
    );
    expect(problems).toEqual([
      "content/areas/culture.yaml practices: no essential practice of level base is in scope in 64 of 64 profiles, first with no flag",
    ]);
  });

  it("are there in every profile, not only in most", () => {
    const flags = { any: ["server-side"] };
    const problems = problemsOf(
      edited(
        practice("single-prioritised-backlog", ["applies_if"], flags),
        practice("documented-delivery-process", ["applies_if"], flags),
      ),
    );
    expect(problems).toEqual([
      "content/areas/culture.yaml practices: no essential practice of level base is in scope in 32 of 64 profiles, first with no flag",
    ]);
  });
});

describe("sentences", () => {
  it.each([
    [["title"], LONG, "title"],
    [["question"], LONG, "question"],
    [["evidence_hint"], LONG, "evidence_hint"],
    [["next_action"], `Short. ${LONG}`, "next_action"],
    [["risk_if_missing"], LONG, "risk_if_missing"],
    [["options", 3], { 3: LONG }, "options[3]"],
  ])("in %j have at most 35 words", (at, to, path) => {
    expect(scripted(at, to)).toEqual([
      `${here}.${path}: a sentence of 36 words, at most 35: "word word word word word word word word ..."`,
    ]);
  });

  it("of 35 words are fine, and so is a long text of short ones", () => {
    expect(scripted(["question"], `${"word ".repeat(34)}end?`)).toEqual([]);
    expect(scripted(["question"], "One short sentence (really). ".repeat(30).trim())).toEqual([]);
  });
});
