import type { Answer, Answers } from "@/lib/domain/answers";
import type { AnswerValue, Practice, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { COMPANY, DIVISIONS, FIELDS, TAGS, THINGS } from "./names";
import { pick, type Random, randomFrom } from "./random";

/** How large an invented organisation is; the same seed gives the same organisation. */
export type DemoSize = {
  /** 1 to 100,000. */
  readonly teams: number;
  /** Of most teams; new teams have fewer, a few have none. 1 to 12. */
  readonly snapshots: number;
  readonly seed: number;
};

/** An invented team with its snapshots, oldest first. */
export type DemoTeam = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly tags: readonly string[];
  readonly profile: readonly string[];
  readonly snapshots: readonly {
    readonly id: string;
    readonly daysAgo: number;
    readonly answers: Answers;
  }[];
};

/** Teams of one group at the bottom of the tree. */
const TEAMS_A_GROUP = 18;
const GROUPS_A_DIVISION = 24;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Invents one team. Teams of a group are alike, areas of a team differ, and most teams get better
 * from snapshot to snapshot.
 *
 * @param place from 0; other places do not change what a place gives
 */
export function demoTeam(questionnaire: Questionnaire, size: DemoSize, place: number): DemoTeam {
  const random = randomFrom(size.seed * 1_000_003 + place);
  const group = groupAt(size, Math.floor(place / TEAMS_A_GROUP));
  const base = group.maturity + spread(random, 0.9);
  const profile = profileOf(questionnaire, random);
  return {
    id: idFrom(random),
    name: nameAt(place),
    group: group.path,
    tags: TAGS.filter(() => random() < 0.15),
    profile,
    snapshots: snapshotsOf({ questionnaire, profile, base, size, random }),
  };
}

/** Each name once, whatever the number of teams. */
function nameAt(place: number): string {
  const pairs = FIELDS.length * THINGS.length;
  // A step without a common factor visits every pair once, far from its neighbours.
  const pair = (place * 355 + 17) % pairs;
  const round = Math.floor(place / pairs);
  const name = `${FIELDS[pair % FIELDS.length]} ${THINGS[Math.floor(pair / FIELDS.length)]}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

function groupAt({ seed }: DemoSize, place: number) {
  const division = Math.floor(place / GROUPS_A_DIVISION);
  const [ofDivision, ofGroup] = [
    randomFrom(seed * 7_919 + division),
    randomFrom(seed * 104_729 + place),
  ];
  const round = Math.floor(division / DIVISIONS.length);
  const divisionName = `${DIVISIONS[division % DIVISIONS.length]}${round === 0 ? "" : ` ${round + 1}`}`;
  const groupName = FIELDS[place % GROUPS_A_DIVISION];
  const maturity = 1.6 + spread(ofDivision, 0.8) + spread(ofGroup, 0.6);
  return { path: `${COMPANY} / ${divisionName} / ${groupName}`, maturity };
}

function profileOf({ profile }: Questionnaire, random: Random): readonly string[] {
  const likely: Readonly<Record<string, number>> = {
    ...{ "server-side": 0.8, "owns-database": 0.6, distributed: 0.5 },
    ...{ "runs-data-pipelines": 0.2, "ships-ml": 0.1 },
  };
  return profile.map(({ id }) => id).filter((id) => random() < (likely[id] ?? 0.3));
}

type Invented = {
  readonly questionnaire: Questionnaire;
  readonly profile: readonly string[];
  readonly base: number;
  readonly size: DemoSize;
  readonly random: Random;
};

function snapshotsOf({ questionnaire, profile, base, size, random }: Invented) {
  const { practices, areaIds } = scopeOf(questionnaire, profile, "full");
  const areas = new Map(areaIds.map((id) => [id, spread(random, 0.8)]));
  const traits = practices.map((practice) => ({
    practice,
    lean: base + (areas.get(practice.area) ?? 0) + spread(random, 1.2),
    chance: random(),
  }));
  const count = howMany(size.snapshots, random);
  const pace = 0.1 + 0.35 * random();
  const newest = Math.floor(random() ** 2 * 330);
  return Array.from({ length: count }, (_, place) => ({
    id: idFrom(random),
    daysAgo: newest + (count - 1 - place) * 95 + Math.floor(random() * 20),
    answers: new Map(
      traits.flatMap(({ practice, lean, chance }): [string, Answer][] => {
        const answer = answerOf(practice, lean + pace * place, chance);
        return answer ? [[practice.id, answer]] : [];
      }),
    ),
  }));
}

function howMany(most: number, random: Random): number {
  const draw = random();
  if (draw < 0.03) return 0;
  return draw < 0.2 ? 1 + Math.floor(random() * most) : most;
}

function answerOf(practice: Practice, maturity: number, chance: number): Answer | null {
  if (chance < 0.01) return null;
  const nothing = { naReason: null, naText: "", note: "", links: [] };
  if (chance < 0.025) return { ...nothing, choice: "DK" };
  if (chance < 0.05) {
    return { ...nothing, choice: "NA", naReason: "out-of-scope", naText: "Not part of our work" };
  }
  const value = Math.round(2.6 + 1.3 * (maturity + 1 - practice.level));
  return { ...nothing, choice: Math.min(4, Math.max(0, value)) as AnswerValue };
}

/** Around 0, seldom further than `width`. */
function spread(random: Random, width: number): number {
  return (random() + random() + random() - 1.5) * width;
}

function idFrom(random: Random): string {
  return Array.from({ length: 20 }, () => pick(random, [...LETTERS] as [string, ...string[]])).join(
    "",
  );
}
