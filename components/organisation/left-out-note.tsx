import { capitalised, numberWord } from "@/components/dashboard/number-words";
import { Notice } from "@/components/ui/notice";
import type { Counts } from "./plan-types";

/** Which teams and practices are not in the figures, and why; nothing when all are. */
export function LeftOutNote({ counts }: { counts: Counts }) {
  const { teams, assessed, pending, atTop, actionsWithheld } = counts;
  const sentences = [
    said(teams - assessed, ["has no snapshot", "have no snapshot"]),
    said(atTop, ["is at the highest level already", "are at the highest level already"]),
    actionsWithheld &&
      "Practices that would tell of too few teams are left out: names are hidden here.",
  ].filter(Boolean);
  return (
    <>
      {pending > 0 && (
        <Notice look="hold">
          <p>
            {said(pending, ["is not counted yet", "are not counted yet"])} Plans are made once after
            an upgrade; reload this page in a moment.
          </p>
        </Notice>
      )}
      {sentences.length > 0 && (
        <p className="mt-3 max-w-prose text-small text-ink-muted">{sentences.join(" ")}</p>
      )}
    </>
  );
}

function said(count: number, [one, many]: readonly [string, string]): string {
  if (count <= 0) return "";
  return `${capitalised(numberWord(count))} team${count === 1 ? ` ${one}` : `s ${many}`}.`;
}
