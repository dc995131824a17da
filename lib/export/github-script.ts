import { quarterName } from "@/lib/domain/roadmap/quarter-name";
import { BACKLOG_LABEL, type BacklogItem, backlogItems, quarterOf } from "./backlog-items";
import { oneLine } from "./one-line";
import type { RoadmapReport } from "./roadmap-report";

/** Fixed text: what differs from roadmap to roadmap is quoted arguments below it. */
const HEAD = `#!/bin/sh
# Creates the issues of a roadmap on GitHub, with the GitHub CLI (https://cli.github.com):
#
#   sh roadmap.sh OWNER/REPO [PROJECT]
#
# PROJECT is the title of a project to put the issues into (gh auth refresh -s project).
# Labels and milestones are created where they are missing. What was created before is found by
# its id and left alone, so an interrupted run can be repeated.
set -eu
cd -- "$(dirname -- "$0")"
repo=\${1:?Usage: sh roadmap.sh OWNER/REPO [PROJECT]}
project=\${2:-}

label() {
  gh label create "$1" -R "$repo" >/dev/null 2>&1 || true
}

milestone() {
  gh api "repos/$repo/milestones" -f title="$1" -f due_on="$2" >/dev/null 2>&1 || true
}

issue() {
  id=$1 title=$2 body=$3 area=$4 milestone=$5
  case "$known" in
    *"\\\`$id\\\`"*)
      printf 'Already there: %s\\n' "$title"
      return
      ;;
  esac
  set -- -R "$repo" -t "$title" -F "$body" -l ${BACKLOG_LABEL}
  if [ -n "$area" ]; then set -- "$@" -l "$area"; fi
  if [ -n "$milestone" ]; then set -- "$@" -m "$milestone"; fi
  if [ -n "$project" ]; then set -- "$@" -p "$project"; fi
  gh issue create "$@"
}
`;

const FIND_KNOWN = `known=$(gh issue list -R "$repo" -l ${BACKLOG_LABEL} -s all -L 10000 --json body --jq '.[].body')`;

/**
 * A shell script that creates the roadmap as issues with `gh`. Texts reach the shell only between
 * single quotes, on one line; the bodies are files beside the script, see {@link bodyName}.
 *
 * @returns POSIX shell, lines ended by a line feed
 * @see https://cli.github.com/manual/gh_issue_create
 */
export function githubScript(report: RoadmapReport): string {
  const items = backlogItems(report);
  const areas = [...new Set(items.flatMap(({ area }) => area ?? []))];
  return [
    HEAD,
    ...[BACKLOG_LABEL, ...areas].map((name) => `label ${quoted(name)}`),
    "",
    ...report.schedule.quarters.map(
      (quarter) =>
        `milestone ${quoted(quarterName(quarter))} ${quoted(`${quarter.endsOn}T12:00:00Z`)}`,
    ),
    "",
    FIND_KNOWN,
    ...items.map((item, place) => issueLine(item, bodyName(place, items.length))),
    "",
  ].join("\n");
}

/** "body-01.md": the file with the text of the item at a place, from 0. */
export function bodyName(place: number, count: number): string {
  return `body-${String(place + 1).padStart(Math.max(2, String(count).length), "0")}.md`;
}

function issueLine(item: BacklogItem, body: string): string {
  const { externalId, title, area } = item;
  const values = [externalId, title, body, area ?? "", quarterOf(item)];
  return ["issue", ...values.map(quoted)].join(" ");
}

/** Between single quotes nothing has a meaning to a shell but the single quote itself. */
function quoted(text: string): string {
  return `'${oneLine(text).replaceAll("'", `'\\''`)}'`;
}
