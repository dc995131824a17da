import { z } from "zod";
import { DEFAULT_GROUPS, type GroupsView } from "@/components/dashboard/group-address";
import type { GroupSort } from "@/lib/domain/organisation/views/groups";
import { type ParsedView, parseView } from "../parse-view";
import { type SearchParameters, unknownParameters } from "../read-parameters";
import { VIEW_PARSERS } from "../view-parsers";

const COLUMNS: readonly GroupSort[] = ["name", "assessed", "overall", "index"];

type Known = {
  readonly areas: readonly { readonly id: string }[];
  /** Parameters that others read. */
  readonly others?: readonly string[];
};

/**
 * What the address of a group asks for. Whatever is malformed or unknown is left at its default and
 * named. A group that is there and empty is the whole tree, which needs no saying.
 */
export function parseGroupsView(
  given: SearchParameters,
  { areas, others = [] }: Known,
): ParsedView<GroupsView> {
  const sort = z.enum([...COLUMNS, ...areas.map(({ id }): GroupSort => `area:${id}`)]);
  const parsed = parseView(given, DEFAULT_GROUPS, { ...VIEW_PARSERS, sort });
  const isWhole = parsed.view.group === "";
  return {
    view: { ...parsed.view, group: parsed.view.group || null },
    problems: [
      ...parsed.problems,
      ...unknownParameters(given, [...Object.keys(DEFAULT_GROUPS), ...others]),
    ],
    wordy: parsed.wordy || isWhole,
  };
}
