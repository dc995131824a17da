import { LOCAL_OWNER } from "@/lib/access/actor";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import type { Answer, Choice } from "@/lib/domain/answers";
import { scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { GATES, SHEETS } from "./beside";
import { answerOf, buildReport, buildRoadmap } from "./results";

/** By level: the higher, the less is in place and the more is not known. */
const CHOICES: readonly (readonly (Choice | null)[])[] = [
  [4, 4, 3, 4, 3, 4, 4],
  [3, 4, 3, "NA", 4, 3, 4, 3, 2, 3, 4],
  [3, 2, 3, "DK", 4, 1, 3, null, 3],
  [2, 1, "DK", 0, 3, null],
  [0, 1, null, "NA", 0],
];

/** What people type where a document must not break. */
export const NASTY = {
  formula: '=HYPERLINK("http://evil.example","click")',
  plus: "+1+1",
  minus: "-2+3",
  at: "@SUM(A1)",
  emoji: "Shipped 🚀 and happy 😀 👩‍💻",
  hebrew: "צוות התשלומים (v2) שלום עולם",
  arabic: "فريق الدفع يعمل على 3 خدمات",
  cjk: "支払いチームは毎日デプロイします。部署 결제 팀",
  markup: '<b>&amp;</b> "quoted" _x0041_ `code` | pipe',
  control: "bell\u0007 null\u0000 escape\u001b half\ud83d end",
  lines: "first\r\nsecond\n\nfourth\ttabbed",
  unbroken: `https://ci.example.org/${"a1b2c3".repeat(60)}`,
} as const;

/** 4,000 characters and a little more, in sentences. */
export const LONG_NOTE = "We looked at the last three months of work together. ".repeat(77);

/** The whole shipped questionnaire, every flag set, answered in every way, with notes and links. */
export function fullReport(team = "Checkout & Payments"): RoadmapReport {
  const questionnaire = getQuestionnaire(LOCAL_OWNER);
  const answers = new Map(
    questionnaire.practices.flatMap(({ id, level }, place) => answerAt(id, place, level)),
  );
  const profile = questionnaire.profile.map(({ id }) => id);
  const beside = { gates: GATES, sheets: SHEETS };
  const report = buildReport({
    ...{ team: { id: "t1", name: team }, questionnaire, profile, answers },
    ...beside,
  });
  return scheduled(report);
}

/** The report with its roadmap to Intermediate, on a calendar that begins the day after. */
export function scheduled(report: ReturnType<typeof buildReport>): RoadmapReport {
  const roadmap = buildRoadmap(report, 3);
  const pace = { startsOn: "2026-10-15", capacity: [40] as const };
  return { ...report, roadmap, schedule: scheduleRoadmap(roadmap, pace) };
}

function answerAt(id: string, place: number, level: number): [string, Answer][] {
  const choices = CHOICES[level - 1] ?? [];
  const choice = choices[place % choices.length] ?? null;
  const nasty = Object.values(NASTY);
  const note =
    place === 5 ? LONG_NOTE : place % 3 === 0 ? (nasty[(place / 3) % nasty.length] ?? "") : "";
  const links = place % 4 === 0 ? [`https://ci.example.org/builds/${place}?a=1&b=2`] : [];
  return [[id, answerOf(choice, { note, links })]];
}
