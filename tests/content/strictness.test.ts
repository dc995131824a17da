import { describe, expect, it } from "vitest";
import { ContentError } from "@/lib/content/content-error";
import { parseContent } from "@/lib/content/parse-content";
import {
  edited,
  parseShared,
  pathOf,
  practice,
  problemsOf,
  retyped,
  shipped,
} from "./edited-content";

const MAIN = "content/questionnaire.yaml";
const BUILD = "content/areas/build.yaml";
const CDMM = "content/models/cdmm.yaml";
const DORA = "content/worksheets/dora-delivery-performance.yaml";
const here = `${BUILD} ${pathOf("scripted-build")}`;

describe("shape", () => {
  it.each([
    [MAIN, ["titel"], "titel", ""],
    [MAIN, ["settings", "value", "bonus"], "bonus", "settings.value"],
    [BUILD, ["practices", 1, "efort"], "efort", "practices[1]"],
    [BUILD, ["notes"], "notes", ""],
    [CDMM, ["cells", 3, "txt"], "txt", "cells[3]"],
    [DORA, ["items", 3, "kind"], "kind", "items[3]"],
  ])("%s refuses an unknown key at %j", (file, at, key, path) => {
    expect(problemsOf(edited({ file, at, to: 1 }))).toEqual([
      `${file} ${path}: unknown key "${key}"`,
    ]);
  });

  it.each([
    [MAIN, ["version"], "1.0", "version: must be three numbers, such as 1.0.0"],
    [MAIN, ["levels", 0, "rank"], 2, "levels: must be five levels with the ranks 1 to 5 in order"],
    [MAIN, ["settings", "quota"], [3, 2], "settings.quota: must not exceed 1"],
    [BUILD, ["practices", 1, "title"], undefined, "practices[1].title: is missing"],
    [
      BUILD,
      ["practices", 1, "applies_if"],
      "never",
      'practices[1].applies_if: must be "always" or { any: [one or more flags] }',
    ],
    [
      BUILD,
      ["practices", 1, "evidence", 0, "min"],
      undefined,
      "practices[1].evidence[0]: must have min, or max, or half and full, or weight",
    ],
    [
      BUILD,
      ["practices", 1, "evidence", 0, "weight"],
      1,
      "practices[1].evidence[0]: must have min, or max, or half and full, or weight",
    ],
    [
      DORA,
      ["items", 3, "type"],
      undefined,
      "items[3]: must have options, or type: percent, or options for the whole worksheet",
    ],
    [DORA, ["items", 0, "options", 1, "value"], 1, "items[0].options: must have rising values"],
    [
      "content/worksheets/ml-test-score.yaml",
      ["bands", 0, "above"],
      0,
      "bands[0]: must have either from or above",
    ],
  ])("%s checks %j", (file, at, to, problem) => {
    expect(problemsOf(edited({ file, at, to }))).toEqual([`${file} ${problem}`]);
  });
});

describe("YAML", () => {
  it("refuses a key that is there twice", () => {
    const files = retyped(BUILD, (text) =>
      text.replace("    effort: S\n", "    effort: S\n    effort: M\n"),
    );
    expect(problemsOf(files)).toEqual([`${BUILD} line 10: Map keys must be unique`]);
  });

  it("refuses aliases", () => {
    const files = retyped(MAIN, (text) =>
      text.replace("quota: [1, 2]", "quota: &half [1, 2]").replace("flag: [1, 3]", "flag: *half"),
    );
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(
        /^content\/questionnaire.yaml line \d+: alias \*half: write the value out$/,
      ),
    ]);
  });

  it("refuses a text that a # cuts short", () => {
    const files = retyped(BUILD, (text) => text.replace(/( {4}question: .*)\n/, "$1 #1 of many\n"));
    expect(problemsOf(files)).toEqual([
      expect.stringContaining('"#1 of many" behind a value is lost'),
    ]);
  });

  it("refuses tags that it does not know", () => {
    const files = retyped(MAIN, (text) => text.replace("version: 1", "version: !semver 1"));
    expect(problemsOf(files)).toEqual([expect.stringContaining("Unresolved tag: !semver")]);
  });

  it("says where a file is not YAML, without calling its ids unknown", () => {
    const files = retyped(BUILD, (text) => text.replace("area: build", "area: [build"));
    const problems = problemsOf(files);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => !problem.startsWith(`${BUILD} line `))).toEqual([]);
  });
});

describe("files", () => {
  it("are all there", () => {
    const files = new Map(shipped);
    files.delete("content/models/lens-green.yaml");
    expect(problemsOf(files)).toContainEqual(
      `${MAIN} models[9]: there is no file content/models/lens-green.yaml`,
    );
    files.delete("content/areas/ml.yaml");
    expect(problemsOf(files)).toEqual(
      expect.not.arrayContaining([expect.stringContaining("no essential practice")]),
    );
    expect(problemsOf(new Map())).toEqual([`${MAIN} : there is no such file`]);
  });

  it("are all named", () => {
    const files = new Map(shipped).set("content/areas/extra.yaml", "area: extra\npractices: []\n");
    expect(problemsOf(files)).toEqual([`content/areas/extra.yaml : ${MAIN} does not name it`]);
  });

  it("are called after what is in them", () => {
    expect(problemsOf(edited({ file: BUILD, at: ["area"], to: "test" }))).toEqual([
      `${BUILD} area: is "test", but the file is called build.yaml`,
    ]);
  });
});

describe("several problems", () => {
  const files = edited(
    { file: MAIN, at: ["titel"], to: "x" },
    { file: CDMM, at: ["cells", 0, "level"], to: "basic" },
    practice("scripted-build", ["efort"], "S"),
    practice("scripted-build", ["prerequisites"], ["no-such-practice"]),
    practice("stable-team", ["options"], []),
    practice("iterative-small-slices", ["question"], `${"word ".repeat(36)}end?`),
    practice("single-prioritised-backlog", ["prerequisites"], ["iterative-small-slices"]),
  );

  it("are all listed, file by file, and nothing else is", () => {
    const culture = "content/areas/culture.yaml";
    const slices = pathOf("iterative-small-slices");
    expect(problemsOf(files)).toEqual([
      `${here}: unknown key "efort"`,
      `${here}.prerequisites[0]: there is no practice "no-such-practice"`,
      `${culture} ${pathOf("stable-team")}.options: must be exactly five anchored options, 0 to 4 in order`,
      `${culture} ${pathOf("single-prioritised-backlog")}.prerequisites[0]: "iterative-small-slices" is at the higher level beginner`,
      `${culture} ${pathOf("single-prioritised-backlog")}.prerequisites: prerequisites run in a circle: iterative-small-slices needs single-prioritised-backlog needs iterative-small-slices`,
      expect.stringContaining(`${culture} ${slices}.question: a sentence of 37 words`),
      `${CDMM} cells[0].level: there is no level of the model "basic"`,
      `${MAIN} : unknown key "titel"`,
    ]);
  });

  it("are all in the error that loading throws", () => {
    const load = () => parseContent(files, parseShared);
    expect(load).toThrow(ContentError);
    expect(load).toThrow(/efort[\s\S]*titel/);
  });
});
