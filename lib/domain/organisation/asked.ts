import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { scopeOf } from "@/lib/domain/scope";
import { type CountCell, tenths } from "./team-count";
import type { TeamSnapshot } from "./views/teams";

/** What decides which questions a team was asked. */
type Asked = {
  readonly snapshot: Pick<TeamSnapshot, "questionnaireVersion" | "mode"> & {
    readonly areas: readonly { readonly inScope: boolean }[];
  };
  /** Flags that the team says it has. */
  readonly profile: readonly string[];
};

/** How far the assessed teams of a group were asked the same. */
export type AskedAlike = {
  /** All answered one version of the questionnaire in one mode. */
  readonly questions: boolean;
  /** With one profile too, so that figures of the whole are of the same practices. */
  readonly whole: boolean;
  /** Ids of areas in which all that have them were asked the same practices. */
  readonly areas: readonly string[];
};

/**
 * Which version and mode a snapshot answers, and its index among those that were asked the same:
 * percentiles are taken among these only.
 */
export function askedCells(
  asked: Asked & { readonly snapshot: Pick<TeamSnapshot, "index"> },
): readonly CountCell[] {
  const index = tenths(asked.snapshot.index.low);
  return [
    ["asked", questionsOf(asked), 0, 0],
    ["asked-index", askedMark(asked), index, index],
  ];
}

/** The same for equal version, mode and scope: "1.0.0 full 1110 ships-ml", a digit for each area. */
export function askedMark({ snapshot, profile }: Asked): string {
  const areas = snapshot.areas.map(({ inScope }) => (inScope ? "1" : "0")).join("");
  return [questionsOf({ snapshot }), areas, ...profile.toSorted()].join(" ");
}

/**
 * How far teams were asked the same. In one area teams with several profiles may have been asked
 * alike, because most practices ask for no flag; whether they were is known of the questionnaire in
 * use only.
 *
 * @param marks each mark of the teams once, as {@link askedMark} makes them
 */
export function askedAlike(marks: readonly string[], questionnaire: Questionnaire): AskedAlike {
  const asked = marks.map(parseMark);
  const ids = questionnaire.areas.map(({ id }) => id);
  if (marks.length <= 1) return { questions: true, whole: true, areas: ids };
  const questions = new Set(asked.map(({ version, mode }) => `${version} ${mode}`)).size === 1;
  const isKnown = asked.every(({ version }) => version === questionnaire.version);
  const scopes = asked.map(({ mode, flags }) => scopeOf(questionnaire, flags, mode).practices);
  const isAlike = (area: string) => {
    const own = scopes.map((practices) => practices.filter((practice) => practice.area === area));
    const lists = own.filter(({ length }) => length > 0).map((each) => each.map(({ id }) => id));
    return new Set(lists.map((list) => list.join(" "))).size <= 1;
  };
  return { questions, whole: false, areas: questions && isKnown ? ids.filter(isAlike) : [] };
}

function parseMark(mark: string) {
  const [version = "", mode = "", , ...flags] = mark.split(" ");
  return { version, mode: mode as Mode, flags };
}

function questionsOf({ snapshot }: Pick<Asked, "snapshot">): string {
  return `${snapshot.questionnaireVersion} ${snapshot.mode}`;
}
