import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import type { LevelRank } from "@/lib/domain/levels";
import { percentToTarget } from "@/lib/domain/percent-to-target";
import type { Practice, Questionnaire } from "@/lib/domain/questionnaire";
import { score } from "@/lib/domain/scoring";
import { shippedContent } from "./edited-content";

const root = path.resolve(import.meta.dirname, "../..");
const readme = readFileSync(path.join(root, "content/README.md"), "utf8");
const { questionnaire } = shippedContent;

/** Rows of the worked example, with the answers as they are written there. */
const rows = [...readme.matchAll(/^\| (\w+) +\| ([ES]\d) +\| (.+?) *\|$/gm)].map(
  ([, level = "", id = "", answer = ""]) => ({ level, id, answer }),
);

const WORDS: Readonly<Record<string, Choice>> = { "don't know": "DK", "does not apply": "NA" };

function choiceOf(answer: string): Choice {
  return WORDS[answer] ?? ([0, 1, 2, 3, 4] as const)[Number(answer)] ?? "DK";
}

function practiceOf({ id, level }: (typeof rows)[number]): Practice {
  const [template] = questionnaire.practices;
  if (!template) throw new Error("no practice");
  const rank: LevelRank = questionnaire.levels.find(({ name }) => name === level)?.rank ?? 5;
  const essential = id.startsWith("E");
  return { ...template, id, level: rank, essential, weight: essential ? 2 : 1, area: "build" };
}

const example: Questionnaire = {
  ...questionnaire,
  areas: questionnaire.areas.filter(({ id }) => id === "build"),
  practices: rows.map(practiceOf),
};

function assess(changes: Readonly<Record<string, Choice>> = {}) {
  const choices = new Map(rows.map(({ id, answer }) => [id, changes[id] ?? choiceOf(answer)]));
  return { questionnaire: example, profile: [], mode: "full" as const, choices };
}

describe("the worked example of the README", () => {
  it("has the figures that the rule gives", () => {
    expect(score(assess()).areas[0]).toMatchObject({
      level: { low: 1, high: 2, strict: 1, strictHigh: 1 },
      index: { low: (100 * 28) / 48, high: 75 },
      progress: 2 / 3,
      coverage: { answered: 6, applicable: 7 },
      completion: { answered: 8, inScope: 8 },
      blockers: { target: 2, essential: ["E4"], anyOf: [] },
    });
    expect(percentToTarget({ ...assess(), target: 2, areas: ["build"] })).toBeCloseTo(0.8, 10);
  });

  it("has the blockers that it says for S3 = 2", () => {
    expect(score(assess({ S3: 2 })).areas[0]?.blockers).toEqual({
      target: 2,
      essential: ["E4"],
      anyOf: [{ level: 2, need: 1, of: ["S1", "S3"] }],
    });
  });
});

describe("the README", () => {
  it("has every heading that the code refers to", () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading.toLowerCase().replaceAll(" ", "-"),
    );
    const code = readdirSync(path.join(root, "lib"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(path.join(root, "lib", name), "utf8"))
      .join("\n");
    const named = [...code.matchAll(/content\/README\.md#([a-z-]+)/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(0);
    expect(headings).toEqual(expect.arrayContaining(named));
  });
});
