import { checkPlans } from "./check-plans";
import { checkSheets } from "./check-sheets";
import type { ExportTeam } from "./format";
import type { Known } from "./known-content";

/**
 * What in a team does not agree with the rest of it or with the questionnaires: a gap in the
 * versions, a draft that says what nobody saved, a practice that does not exist.
 *
 * @returns one sentence for each problem, beginning with the name of the team
 */
export function checkTeam(team: ExportTeam, known: Known): readonly string[] {
  const problems = [
    ...checkVersions(team),
    ...checkDrafts(team),
    ...checkAnswers(team),
    ...checkContent(team, known),
    ...checkPlans(team.plans ?? []),
    ...checkSheets(team.drafts),
  ];
  return problems.map((problem) => `Team “${team.name}”: ${problem}`);
}

function checkVersions({ changes, drafts }: ExportTeam): string[] {
  const own = new Set(drafts.map(({ id }) => id));
  const problems: string[] = [];
  for (const [practice, versions] of versionsOf(changes)) {
    const isGapless = versions.toSorted((a, b) => a - b).every((version, i) => version === i + 1);
    if (!isGapless) problems.push(`the versions of ${practice} do not count 1, 2, 3 and on.`);
  }
  for (const { practice, draft } of changes) {
    if (!own.has(draft))
      problems.push(`${practice} was changed in a draft that is not in the team.`);
  }
  return problems;
}

function checkDrafts({ changes, drafts, snapshots }: ExportTeam): string[] {
  const versions = versionsOf(changes);
  const open = drafts.filter(({ closedAt }) => closedAt === null);
  const submitted = new Set(snapshots.map(({ id }) => id));
  const problems: string[] = [];
  if (open.length > 1) problems.push("more than one draft is open.");
  for (const { id, snapshot, answers, closedAt } of drafts) {
    if (snapshot !== null && (closedAt === null || !submitted.has(snapshot))) {
      problems.push(`draft ${id} names a snapshot that it cannot have become.`);
    }
    const strangers = answers.filter(
      (each) => !versions.get(each.practice)?.includes(each.version),
    );
    for (const { practice } of strangers) {
      problems.push(`draft ${id} has a version of ${practice} that is not in the changes.`);
    }
    if (hasRepeats(answers.map(({ practice }) => practice))) {
      problems.push(`draft ${id} answers a practice twice.`);
    }
  }
  for (const { answers } of open) {
    const heads = new Map(answers.map(({ practice, version }) => [practice, version]));
    for (const [practice, all] of versions) {
      if (heads.get(practice) === Math.max(...all)) continue;
      problems.push(`the open draft does not have the latest version of ${practice}.`);
    }
  }
  return problems;
}

function checkAnswers({ changes, snapshots }: ExportTeam): string[] {
  const answers = [...changes, ...snapshots.flatMap((snapshot) => snapshot.answers)];
  const wrong = answers.filter(
    ({ choice, naReason, naText }) =>
      (choice === "NA") !== (naReason !== null) || (choice !== "NA" && naText !== ""),
  );
  const practices = [...new Set(wrong.map(({ practice }) => practice))];
  return practices.map(
    (practice) => `${practice} has a reason without “does not apply”, or none with it.`,
  );
}

function checkContent({ changes, snapshots }: ExportTeam, known: Known): string[] {
  const strangers = [...changes, ...snapshots.flatMap(({ answers }) => answers)]
    .map(({ practice }) => practice)
    .filter((practice) => !known.hasPractice(practice));
  const problems = [...new Set(strangers)].map((practice) => `there is no practice ${practice}.`);
  for (const { id, contentHash, scope, answers, results, ...head } of snapshots) {
    const asked = known.questionnaire(contentHash);
    const areas = results.areas.map((area) => area.id);
    if (asked && scope.some((practice) => !asked.practices.has(practice))) {
      problems.push(`snapshot ${id} has practices in scope that its questionnaire does not ask.`);
    }
    if (asked && areas.some((area) => !asked.areas.has(area))) {
      problems.push(`snapshot ${id} has results for areas that its questionnaire does not have.`);
    }
    if (hasRepeats(areas) || hasRepeats(answers.map(({ practice }) => practice))) {
      problems.push(`snapshot ${id} has an area or an answer twice.`);
    }
    if (
      results.questionnaireVersion !== head.questionnaireVersion ||
      (asked && asked.version !== head.questionnaireVersion) ||
      results.mode !== head.mode ||
      !isSameSet(results.profile, head.profile)
    ) {
      problems.push(`snapshot ${id} has results of another questionnaire, profile or mode.`);
    }
  }
  return problems;
}

function versionsOf(changes: ExportTeam["changes"]): ReadonlyMap<string, readonly number[]> {
  const versions = new Map<string, number[]>();
  for (const { practice, version } of changes) {
    const all = versions.get(practice);
    if (all) all.push(version);
    else versions.set(practice, [version]);
  }
  return versions;
}

/** Results have the profile sorted, snapshots have it in the order of the questionnaire. */
function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size !== texts.length;
}
