import { groupWords } from "@/components/dashboard/group-words";
import { capitalised } from "@/components/dashboard/number-words";
import { whichTeams } from "@/components/dashboard/which-teams";
import { formatMonth } from "@/components/ui/date-text";
import { LEVEL_ENTRIES } from "@/components/ui/level-legend";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { Caption } from "@/lib/export/svg/framed";
import { changeFinding, changeSentence } from "./change-finding";
import { figureFacts } from "./figures-from";

type Names = Parameters<typeof changeSentence>[2];

/** What the levels of the overview say of themselves as a file. */
export function overviewCaption(overview: Overview, names: Names): Caption {
  const { since, group } = overview;
  const change = since && changeSentence(overview, since, names);
  const unit = "Unit: teams at each level, 0 to 5";
  return {
    title: overviewLevelsFinding(overview),
    sentence: [change, overviewLevelsSentence(overview)].filter(Boolean).join(" "),
    facts: [unit, groupWords(group), ...figureFacts(overview)].join(" · "),
    legend: LEVEL_ENTRIES,
  };
}

/** What became of the middle team since a month, else how far the overall levels reach. */
export function overviewLevelsFinding(overview: Overview): string {
  const { rollUp, since } = overview;
  if (since) return changeFinding(overview, since);
  const { overall, teams, assessed } = rollUp;
  if (!overall) return "Levels of the teams";
  if (overall.least === overall.most) {
    const all = whichTeams({ most: assessed, assessed, partly: assessed < teams });
    return `${capitalised(all)} ${assessed === 1 ? "shows" : "show"} overall level ${overall.least}`;
  }
  return `Teams show overall levels from ${overall.least} to ${overall.most}`;
}

export function overviewLevelsSentence({ since }: Overview): string {
  const what =
    "Teams at each level, 0 to 5, by what their latest snapshot shows for certain; bars are shares of the row.";
  if (!since) return what;
  return `${what} Signed figures: change since the start of ${formatMonth(`${since.month}-01`)}.`;
}
