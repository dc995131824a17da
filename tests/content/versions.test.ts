import { describe, expect, it } from "vitest";
import type { ContentFiles } from "@/lib/content/content-files";
import { parseContent } from "@/lib/content/parse-content";
import { hashOf, parseShared, problemsOf, shipped, shippedContent } from "./edited-content";

const CURRENT = shippedContent.questionnaire.version;

/** The shipped content with steps between versions, by the name of their file. */
function withSteps(steps: Readonly<Record<string, string>>): ContentFiles {
  const files = new Map(shipped);
  for (const [name, text] of Object.entries(steps))
    files.set(`content/versions/${name}.yaml`, text);
  return files;
}

function step(from: string, to: string, rest = ""): string {
  return `from: ${from}\nto: ${to}\nwhy: A reason.\n${rest}`;
}

/** Problems of the one step that leads to the current version. */
function problemsOfLast(rest: string): readonly string[] {
  return problemsOf(withSteps({ [CURRENT]: step("0.9.0", CURRENT, rest) }));
}

const FILE = `content/versions/${CURRENT}.yaml`;

describe("the shipped steps between versions", () => {
  it("lead from the first version that was released to the current one", () => {
    const { versions } = shippedContent;
    expect([...versions.map(({ from }) => from), CURRENT][0]).toBe("1.0.0");
  });
});

describe("steps between versions", () => {
  it("are read oldest first", () => {
    const content = parseContent(
      withSteps({
        "0.8.0": step("0.7.5", "0.8.0", "added: [team]\n"),
        [CURRENT]: step(
          "0.10.0",
          CURRENT,
          "split: { build: [scripted-build, pinned-dependencies] }",
        ),
        "0.10.0": step("0.8.0", "0.10.0", "renamed: { team: stable-team }"),
      }),
      parseShared,
    );
    expect(content.versions.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "0.7.5 0.8.0",
      "0.8.0 0.10.0",
      `0.10.0 ${CURRENT}`,
    ]);
    expect(content.versions[1]).toEqual({
      from: "0.8.0",
      to: "0.10.0",
      why: "A reason.",
      renamed: { team: "stable-team" },
      split: {},
      merged: {},
      withdrawn: [],
      added: [],
    });
    expect(Object.isFrozen(content.versions[1]?.renamed)).toBe(true);
  });

  it("say nothing about the content: its hash stays", () => {
    const files = withSteps({ [CURRENT]: step("0.9.0", CURRENT, "withdrawn: [gone]") });
    expect(problemsOf(files)).toEqual([]);
    expect(hashOf(files)).toBe(hashOf(shipped));
  });

  it("have their shape", () => {
    expect(
      problemsOf(
        withSteps({
          [CURRENT]: `from: "1"\nto: ${CURRENT}\nsplit: { a: [stable-team] }\nmoved: {}`,
        }),
      ),
    ).toEqual([
      `${FILE} : unknown key "moved"`,
      `${FILE} from: must be three numbers, such as 1.0.0`,
      `${FILE} why: is missing`,
      `${FILE} split.a: must name at least two practices`,
    ]);
  });

  it("are called like the version that they lead to", () => {
    const files = withSteps({ next: step("0.9.0", CURRENT) });
    expect(problemsOf(files)).toEqual([
      `content/versions/next.yaml to: is "${CURRENT}", but the file is called next.yaml`,
    ]);
  });

  it.each(["yaml", "yml"])("stand in the folder itself: deep/1.0.0.%s does not", (ending) => {
    const name = `content/versions/deep/1.0.0.${ending}`;
    const files = new Map(shipped).set(name, step("0.9.0", CURRENT));
    expect(problemsOf(files)).toContain(`${name} : content/questionnaire.yaml does not name it`);
  });
});

describe("the chain of versions", () => {
  it.each([
    ["1.0.0", "1.0.0"],
    ["1.0.1", "1.0.0"],
    ["2.0.0", "1.9.9"],
    ["1.10.0", "1.9.0"],
  ])("never goes from %s to %s", (from, to) => {
    expect(problemsOf(withSteps({ [to]: step(from, to) }))).toEqual([
      `content/versions/${to}.yaml to: "${to}" is not later than "${from}"`,
    ]);
  });

  it("ends at the version of the questionnaire", () => {
    const files = withSteps({ "2.0.0": step(CURRENT, "2.0.0") });
    expect(problemsOf(files)).toEqual([
      `content/versions/2.0.0.yaml to: is not part of the one chain of steps that ends at version "${CURRENT}"`,
    ]);
  });

  it("has neither a fork nor a gap", () => {
    const files = withSteps({
      [CURRENT]: step("0.9.0", CURRENT),
      "0.9.1": step("0.9.0", "0.9.1"),
      "0.8.0": step("0.7.0", "0.8.0"),
    });
    expect(problemsOf(files).map((problem) => problem.split(" ")[0])).toEqual([
      "content/versions/0.8.0.yaml",
      "content/versions/0.9.1.yaml",
    ]);
  });
});

describe("the ids of a step", () => {
  it("exist on the new side", () => {
    expect(
      problemsOfLast(
        "renamed: { a: no-a }\nsplit: { b: [stable-team, no-b] }\nmerged: { no-c: [c, d] }\nadded: [no-d]",
      ),
    ).toEqual([
      `${FILE} renamed.a: there is no practice "no-a" in version ${CURRENT}`,
      `${FILE} split.b[1]: there is no practice "no-b" in version ${CURRENT}`,
      `${FILE} merged.no-c: there is no practice "no-c" in version ${CURRENT}`,
      `${FILE} added[0]: there is no practice "no-d" in version ${CURRENT}`,
    ]);
  });

  it("are gone on the old side", () => {
    expect(problemsOfLast("withdrawn: [stable-team]")).toEqual([
      `${FILE} withdrawn[0]: "stable-team" is still a practice of version ${CURRENT}`,
    ]);
  });

  it("are never mapped to themselves", () => {
    expect(problemsOfLast("renamed: { stable-team: stable-team }")).toEqual([
      `${FILE} renamed.stable-team: "stable-team" is still a practice of version ${CURRENT}`,
      `${FILE} renamed.stable-team: "stable-team" ended with version ${CURRENT}: never use an id again`,
    ]);
  });

  it("are named once on each side", () => {
    expect(
      problemsOfLast(
        "renamed: { a: stable-team }\nmerged: { scripted-build: [a, b] }\nwithdrawn: [b]\nadded: [stable-team]",
      ),
    ).toEqual([
      `${FILE} merged.scripted-build[0]: "a" is named twice`,
      `${FILE} withdrawn[0]: "b" is named twice`,
      `${FILE} added[0]: "stable-team" is named twice`,
    ]);
  });

  it("are checked in earlier steps too", () => {
    const files = withSteps({
      [CURRENT]: step("0.9.0", CURRENT, "renamed: { team: stable-team }"),
      "0.9.0": step("0.8.0", "0.9.0", "added: [team, stable-team]\nwithdrawn: [scripted-build]"),
    });
    expect(problemsOf(files)).toEqual([
      `content/versions/0.9.0.yaml withdrawn[0]: "scripted-build" is still a practice of version 0.9.0`,
      `content/versions/0.9.0.yaml added[1]: there is no practice "stable-team" in version 0.9.0`,
    ]);
  });

  it("are never used again, nor ended twice", () => {
    const files = withSteps({
      [CURRENT]: step("0.9.0", CURRENT, "added: [stable-team]\nwithdrawn: [old]"),
      "0.9.0": step("0.8.0", "0.9.0", "withdrawn: [stable-team, old]"),
    });
    expect(problemsOf(files)).toEqual([
      `content/versions/0.9.0.yaml withdrawn[1]: "old" is still a practice of version 0.9.0`,
      `${FILE} withdrawn[0]: "old" ended with version 0.9.0 already`,
      `${FILE} added[0]: "stable-team" ended with version 0.9.0: never use an id again`,
    ]);
  });
});
