import { z } from "zod";
import {
  type ActionView,
  DEFAULT_ACTION,
  DEFAULT_PLAN,
  type PlanView,
} from "@/components/organisation/plan-address";
import type { ActionSort, TeamOfActionSort } from "@/lib/domain/organisation/views/plan";
import { type ParsedView, parseView } from "../parse-view";
import { type SearchParameters, unknownParameters } from "../read-parameters";
import { VIEW_PARSERS } from "../view-parsers";

const ACTION_SORT = z.enum([
  ...(["practice", "level", "teams", "only-action", "one-of-two", "days", "median"] as const),
] satisfies ActionSort[]);

const TEAM_SORT = z.enum(["name", "group", "days", "actions"] satisfies TeamOfActionSort[]);

/** What the address asks for. Whatever is malformed or unknown is left at its default and named. */
export function parsePlanView(given: SearchParameters): ParsedView<PlanView> {
  const parsed = parseView(given, DEFAULT_PLAN, { ...VIEW_PARSERS, sort: ACTION_SORT });
  return withUnknown(given, parsed);
}

/** The same of the teams of one practice. */
export function parseActionView(given: SearchParameters): ParsedView<ActionView> {
  const parsed = parseView(given, DEFAULT_ACTION, { ...VIEW_PARSERS, sort: TEAM_SORT });
  return withUnknown(given, parsed);
}

function withUnknown<View extends object>(
  given: SearchParameters,
  { view, problems, wordy }: ParsedView<View>,
): ParsedView<View> {
  const unknown = unknownParameters(given, Object.keys(view));
  return { view, problems: [...problems, ...unknown], wordy };
}
