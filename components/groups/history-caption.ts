import { groupWords } from "@/components/dashboard/group-words";
import { figureFacts } from "@/components/overview/figures-from";
import { formatMonth } from "@/components/ui/date-text";
import { LEVEL_ENTRIES } from "@/components/ui/level-legend";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import type { Caption } from "@/lib/export/svg/framed";
import { historyFinding } from "./group-finding";

export const HISTORY_SENTENCE =
  "The teams that are in the group now, by their overall level at the end of each month, as shares of those assessed by then. Months in which no level changed, overall or of an area, are left out.";

/** What the drawing of a group's months says of itself as a file. */
export function historyCaption({ path, rollUp, history }: GroupView): Caption {
  const [first, latest] = [history[0], history.at(-1)];
  const words = ({ month }: (typeof history)[number]) => formatMonth(`${month}-01T00:00:00Z`);
  return {
    title: historyFinding(history),
    sentence: HISTORY_SENTENCE,
    facts: [
      "Unit: share of teams in percent",
      groupWords(path === "" ? null : path),
      ...figureFacts({ rollUp }),
      ...(first && latest ? [`from ${words(first)} to ${words(latest)}`] : []),
    ].join(" · "),
    legend: LEVEL_ENTRIES,
  };
}
