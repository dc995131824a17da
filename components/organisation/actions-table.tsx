import { LevelChip } from "@/components/ui/level-chip";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatCount, formatRange } from "@/lib/domain/format-figure";
import { type ToldTeams, WITHHELD } from "@/lib/domain/organisation/rank-actions";
import { ActionsHead, orderWords, PlainActionsHead } from "./actions-head";
import { FIGURE, FIGURE_TABLE } from "./figure-table";
import { actionHref, type PlanView } from "./plan-address";
import type { ActionEntry, Names } from "./plan-types";

type Props = {
  actions: readonly ActionEntry[];
  assessed: number;
  group: string | null;
  names: Names;
  /** How they are sorted, where they can be; else those of most teams first. */
  view?: PlanView;
};

/** Practices on the plans of the teams, with how many teams each moves and what it takes. */
export function ActionsTable({ actions, view, ...shared }: Props) {
  return (
    <>
      <ScrollBox {...(view && { id: "practices" })} label="Practices on the teams’ plans">
        <table className={FIGURE_TABLE}>
          <caption className="sr-only">
            Practices on the plans to the next level, {orderWords(view)}
          </caption>
          {view ? <ActionsHead view={view} /> : <PlainActionsHead />}
          <tbody>
            {actions.map((action) => (
              <ActionRow key={action.practice} action={action} {...shared} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {actions.some(isPartlyWithheld) && (
        <p className="mt-3 max-w-prose text-small text-ink-muted">
          A number of teams is withheld where it would tell of too few: names are hidden here.
        </p>
      )}
    </>
  );
}

function isPartlyWithheld({ alone, withOneOther }: ActionEntry): boolean {
  return alone === WITHHELD || withOneOther === WITHHELD;
}

function ActionRow({
  action,
  assessed,
  group,
  names,
}: Omit<Props, "actions" | "view"> & { action: ActionEntry }) {
  const { practice, title, area, level } = action;
  return (
    <tr>
      <th scope="row">
        <a href={actionHref(practice, { group })} className="inline-block py-0.5">
          {title}
        </a>
        <span className="block text-small font-normal text-ink-muted">
          {names.areas.find(({ id }) => id === area)?.name ?? area}
        </span>
      </th>
      <td data-label="Level" className="whitespace-nowrap">
        <Level level={level} names={names} />
      </td>
      <td data-label="Teams" className={FIGURE}>
        <strong className="font-semibold">{formatCount(action.teams)}</strong>
        <span className="text-ink-muted"> of {formatCount(assessed)}</span>
      </td>
      <td data-label={toldLabel("Only action", action.alone)} className={quietly(action.alone)}>
        {toldTeams(action.alone)}
      </td>
      <td
        data-label={toldLabel("One of two", action.withOneOther)}
        className={quietly(action.withOneOther)}
      >
        {toldTeams(action.withOneOther)}
      </td>
      <td data-label="Days in all" className={FIGURE}>
        {formatCount(action.totalDays)}
      </td>
      <td data-label="Median" className={FIGURE}>
        {formatRange(action.middleDays, formatCount)}
      </td>
    </tr>
  );
}

/** Most rows have none: that is muted in a column, and left out where a row says its labels. */
function quietly(teams: ToldTeams): string {
  if (teams === WITHHELD) return `${FIGURE} text-small text-ink-muted`;
  return teams === 0 ? `${FIGURE} text-ink-muted max-sm:hidden` : FIGURE;
}

/** In front of the figure where there are no columns. */
function toldLabel(label: string, teams: ToldTeams): string {
  return teams === WITHHELD ? `${label}:` : `${label} for`;
}

function toldTeams(teams: ToldTeams): string {
  return teams === WITHHELD ? teams : formatCount(teams);
}

function Level({ level, names }: { level: ActionEntry["level"]; names: Names }) {
  if (level === null) return <span className="text-small text-ink-muted">no longer asked</span>;
  return (
    <span className="inline-flex items-center gap-2 text-small">
      <LevelChip level={{ low: level, high: level }} />
      {names.levels.find(({ rank }) => rank === level)?.name}
    </span>
  );
}
