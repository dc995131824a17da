import { strToU8, type Zippable, zipSync } from "fflate";
import { BACKLOG_LABEL, backlogItems, quarterOf } from "./backlog-items";
import { toCsv } from "./csv";
import { markdownFacts } from "./fact-text";
import { bodyName, githubScript } from "./github-script";
import type { RoadmapReport } from "./roadmap-report";

/** The columns of `issues.csv`, for importers of others: GitHub itself has none. */
export const GITHUB_COLUMNS = ["title", "body", "labels", "milestone"] as const;

/** In the archive everything lies in one folder. */
const FOLDER = "roadmap-for-github";

const UNIX = 3;
const READABLE = 0o100644 << 16;
const RUNNABLE = 0o100755 << 16;

/** The oldest day of the format, in any time zone: a time of its own would say nothing. */
const MODIFIED = "1980-01-02T12:00:00";

/**
 * A roadmap for GitHub as a ZIP archive: `roadmap.sh` for `gh`, a file for the body of each
 * issue, and all of them as `issues.csv`.
 *
 * @returns equal reports give equal bytes
 */
export function githubZip(report: RoadmapReport): Uint8Array<ArrayBuffer> {
  const items = backlogItems(report);
  const bodies = items.map(({ facts }, place): [string, string] => [
    bodyName(place, items.length),
    `${markdownFacts(facts)}\n`,
  ]);
  const texts = [["issues.csv", githubCsv(report)] as const, ...bodies];
  const files: Zippable = {
    [`${FOLDER}/roadmap.sh`]: [strToU8(githubScript(report)), { attrs: RUNNABLE }],
  };
  for (const [name, text] of texts) {
    files[`${FOLDER}/${name}`] = [strToU8(text), { attrs: READABLE }];
  }
  return new Uint8Array(zipSync(files, { os: UNIX, mtime: MODIFIED }));
}

/** `issues.csv`: labels joined by commas, guarded against formulas. */
export function githubCsv(report: RoadmapReport): string {
  const rows = backlogItems(report).map((item) => [
    item.title,
    markdownFacts(item.facts),
    [BACKLOG_LABEL, item.area].filter(Boolean).join(","),
    quarterOf(item),
  ]);
  return toCsv(GITHUB_COLUMNS, rows);
}
