import { describe, expect, it } from "vitest";
import { ContentError } from "@/lib/content/content-error";
import { loadContent } from "@/lib/content/load-content";
import { loadExample, parseExample } from "@/lib/content/load-example";
import { choicesOf } from "@/lib/domain/answers";
import { formatRange } from "@/lib/domain/format-figure";
import type { Level } from "@/lib/domain/levels";
import { score } from "@/lib/domain/scoring";

const questionnaire = loadContent().questionnaire;
const teams = loadExample(questionnaire);
const MONTHS_18 = 548;

function levelsOf(team: (typeof teams)[number]): string[] {
  return team.snapshots.map(({ mode, answers }) => {
    const { profile } = team;
    const results = score({ questionnaire, profile, mode, choices: choicesOf(answers) });
    const digits = (level: Level) => String(level);
    return results.areas.map(({ level }) => (level ? formatRange(level, digits) : "–")).join(" ");
  });
}

describe("the example organisation", () => {
  it("has six teams of different kinds with two to four snapshots in 18 months", () => {
    expect(teams).toHaveLength(6);
    expect(teams.filter(({ profile }) => profile.includes("ships-ml"))).toHaveLength(1);
    expect(new Set(teams.map(({ profile }) => profile.join())).size).toBeGreaterThanOrEqual(5);
    for (const { snapshots } of teams) {
      expect(snapshots.length).toBeGreaterThanOrEqual(2);
      expect(snapshots.length).toBeLessThanOrEqual(4);
      expect(snapshots[0]?.daysAgo).toBeLessThanOrEqual(MONTHS_18);
    }
    expect(teams.filter(({ draft }) => draft)).toHaveLength(1);
  });

  it("shows every kind of answer, notes and evidence", () => {
    const latest = teams.flatMap(({ snapshots }) => [
      ...(snapshots.at(-1)?.answers.values() ?? []),
    ]);
    for (const choice of [0, 1, 2, 3, 4, "NA", "DK"]) {
      expect(
        latest.some((answer) => answer.choice === choice),
        String(choice),
      ).toBe(true);
    }
    expect(latest.some(({ note }) => note !== "")).toBe(true);
    expect(latest.some(({ links }) => links.length > 0)).toBe(true);
    expect(latest.every(({ choice, naText }) => (choice === "NA") === (naText !== ""))).toBe(true);
  });

  it("goes the way an organisation goes: mostly up, once down, never by chance", () => {
    expect(Object.fromEntries(teams.map((team) => [team.name, levelsOf(team)]))).toEqual({
      Checkout: ["2 1 2 1 1 1 – 1", "2 2 3 1 2 1 – 1", "3 2 3 1 3 2 – 2", "3 3 4 1–3 3 2 – 2"],
      "Core banking": ["1 0 1 0 0 1 – 0", "1 0 1 0 1 1 – 1", "1 0 1 0 1 2 – 1"],
      "Mobile app": ["1 1 2 1 1 – – 2", "2 2 2 1 2 – – 2", "2 2 3 2 2 – – 3"],
      "Recommendations (ML)": [
        "2 1 2 0 1 1 0 1",
        "2 2 2 1 1 2 1 2",
        "3 2 3 1 2 2 1 2",
        "3 2 3 1 2 3 2 3",
      ],
      Platform: ["3 3 3 2 3 2 – 3", "3 4 4 3 3 3 – 3", "4 4 5 3 5 3 – 4", "4 4 5 3 4 3 – 4"],
      "Warehouse feeds": ["1 1 2 0 1 1 – 1", "2 1 2 1 1 2–3 – 2"],
    });
  });
});

const SOUND = `
name: Team
group: Group
description: What it does
profile: [server-side]
snapshots:
  - name: One
    days_ago: 20
    mode: full
    answers:
      scripted-build: 2
      automated-unit-tests: 1
  - name: Two
    days_ago: 10
    mode: full
    answers:
      scripted-build: 3
      automated-unit-tests: unanswered
`;

function parse(text: string) {
  return parseExample(questionnaire, new Map([["content/example/team.yaml", text]]));
}

function problemsOf(text: string): string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe("files of the example organisation", () => {
  it("list what changed; the rest stays as it was", () => {
    const [one, two] = parse(SOUND)[0]?.snapshots ?? [];
    expect([...choicesOf(one?.answers ?? new Map())]).toEqual([
      ["scripted-build", 2],
      ["automated-unit-tests", 1],
    ]);
    expect([...choicesOf(two?.answers ?? new Map())]).toEqual([["scripted-build", 3]]);
  });

  it("are refused with every problem at once", () => {
    const broken = SOUND.replace("[server-side]", "[server-side, flies]")
      .replace("scripted-build: 2", "scripted-bild: 2")
      .replace("automated-unit-tests: 1", "automated-migrations: 1")
      .replace("days_ago: 10", "days_ago: 20");
    expect(problemsOf(broken)).toEqual([
      'profile: there is no flag "flies"',
      'snapshots[0].answers: "scripted-bild" is not asked of this team',
      'snapshots[0].answers: "automated-migrations" is not asked of this team',
      "snapshots[1].days_ago: must be after the one before",
    ]);
  });

  it("need a reason with NA and know no other keys", () => {
    const choice = "scripted-build: { choice: NA, reason: other }";
    expect(problemsOf(SOUND.replace("scripted-build: 2", choice))).toHaveLength(1);
    expect(problemsOf(`${SOUND}nmae: x\n`)).toEqual([': unknown key "nmae"']);
  });
});
