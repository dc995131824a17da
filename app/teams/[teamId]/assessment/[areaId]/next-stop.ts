import { z } from "zod";
import { areaHref } from "@/components/assessment/area-progress";
import type { Draft } from "@/lib/data/drafts";

export type NextStop = {
  readonly href: string;
  readonly label: string;
  /** Left out where there is no room. */
  readonly detail: string;
};

const review = z.literal("review");

/** Whether the address says that the person came from the review page. */
export function returnsToReview(value: unknown): boolean {
  return review.safeParse(value).success;
}

/** Where the button of an area page leads: back to the review, to the next area, or to the end. */
export function nextStop(draft: Draft, areaId: string, toReview: boolean): NextStop {
  const { team, questionnaire, scope, answers } = draft;
  const reviewHref = `/teams/${team.id}/assessment/review`;
  if (toReview) return { href: `${reviewHref}#${areaId}`, label: "Back to review", detail: "" };
  const nextId = scope.areaIds[scope.areaIds.indexOf(areaId) + 1];
  const next = questionnaire.areas.find(({ id }) => id === nextId);
  if (!next) return { href: reviewHref, label: "Review", detail: " and submit" };
  const asked = scope.practices.filter(({ area }) => area === next.id);
  const first = asked.find(({ id }) => (answers.get(id)?.choice ?? null) === null) ?? asked[0];
  return {
    href: areaHref(team.id, next.id, first?.id),
    label: "Next area",
    detail: `: ${next.name}`,
  };
}
