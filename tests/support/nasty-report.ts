import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { buildReport, buildRoadmapReport, SMALL_QUESTIONNAIRE } from "./results";

/** Texts that break a format which does not expect them, one of each kind. */
export const NASTY_TEXTS = [
  `it's "quoted", \`ticked\` and $(touch INJECTED)`,
  "two\nlines\r\nand a /close\n/label ~evil",
  '=HYPERLINK("http://x")',
  "@everyone #1 !2 <img src=x onerror=alert(1)> & {panel} [~admin] |a|",
  "semi; colon: comma, back\\slash\\n %% {init} 100%",
  "section of ünïcødé 😀 العربية \u202e\u0007end",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a shell that must not expand it
  "-rf $HOME ${HOME} $'x' \\' ; rm *",
  "EOF\nBODY\nEND:VEVENT\r\nBEGIN:VEVENT",
  `${"long ".repeat(60)}title`,
] as const;

const nasty = (place: number): string => NASTY_TEXTS[place % NASTY_TEXTS.length] ?? "";

/** The small questionnaire, in which every text is one of {@link NASTY_TEXTS}. */
const NASTY_QUESTIONNAIRE: Questionnaire = {
  ...SMALL_QUESTIONNAIRE,
  title: nasty(0),
  outcomes: { "lead-time": nasty(4) },
  levels: SMALL_QUESTIONNAIRE.levels.map((level, place) => ({ ...level, name: nasty(place) })),
  areas: SMALL_QUESTIONNAIRE.areas.map((area, place) => ({ ...area, name: nasty(place + 4) })),
  practices: SMALL_QUESTIONNAIRE.practices.map((practice, place) => ({
    ...practice,
    title: nasty(place),
    question: nasty(place + 1),
    hint: nasty(place + 2),
    nextAction: nasty(place + 3),
    options: practice.options.map((_, option) => nasty(place + option + 4)),
  })),
};

/** A roadmap to Expert from nothing but two unknown answers: every action, every nasty text. */
export function nastyRoadmap(): RoadmapReport {
  return nastyRoadmapOf(NASTY_QUESTIONNAIRE, nasty(0));
}

/** The same with one text everywhere. */
export function roadmapOfText(text: string): RoadmapReport {
  const questionnaire: Questionnaire = {
    ...NASTY_QUESTIONNAIRE,
    title: text,
    outcomes: { "lead-time": text },
    levels: SMALL_QUESTIONNAIRE.levels.map((level) => ({ ...level, name: text })),
    areas: SMALL_QUESTIONNAIRE.areas.map((area) => ({ ...area, name: text })),
    practices: SMALL_QUESTIONNAIRE.practices.map((practice) => ({
      ...practice,
      title: text,
      question: text,
      hint: text,
      nextAction: text,
      options: practice.options.map(() => text),
    })),
  };
  return nastyRoadmapOf(questionnaire, text);
}

function nastyRoadmapOf(questionnaire: Questionnaire, team: string): RoadmapReport {
  const report = buildReport({
    questionnaire,
    team: { id: "t1", name: team },
    answers: new Map([["test-api", unknown()] as const, ["test-unit", unknown()] as const]),
  });
  return buildRoadmapReport(report, 3);
}

function unknown() {
  return { choice: "DK", naReason: null, naText: "", note: "", links: [] } as const;
}
