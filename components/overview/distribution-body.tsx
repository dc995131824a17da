import { NoTeams } from "@/components/dashboard/no-teams";
import { CsvLink } from "@/components/history/csv-link";
import type { Names } from "@/components/organisation/plan-types";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { ChooseGroup } from "./choose-group";
import { type DistributionView, distributionFileHref } from "./distribution-address";
import { indexSentence, levelsSentence } from "./distribution-caption";
import { indexFinding, ownSentence } from "./distribution-finding";
import { DistributionStanding } from "./distribution-standing";
import { DrawingLinks } from "./drawing-links";
import { PointedOut } from "./pointed-out";
import { SpreadFigure } from "./spread-figure";
import { INDEX, LEVELS } from "./spread-kinds";
import { indexRow, type SpreadRow } from "./spread-rows";
import { SpreadTable } from "./spread-table";
import { WithheldAreas } from "./withheld-areas";

type Props = {
  distribution: Distribution;
  /** Levels. */
  rows: readonly SpreadRow[];
  view: DistributionView;
  names: Names["areas"];
  addExample?: () => Promise<void>;
};

/** How teams spread over the levels and over the index: drawings, and tables of the same figures. */
export function DistributionBody(props: Props) {
  const { distribution, view } = props;
  const { rollUp, choices } = distribution;
  if (rollUp.teams === 0 && view.group === null) return <NoTeams addExample={props.addExample} />;
  return (
    <>
      <ChooseGroup
        action="/dashboard/distribution"
        choices={choices}
        chosen={view.group}
        kept={{ team: view.team }}
      />
      {rollUp.assessed > 0 && distribution.named && (
        <PointedOut team={distribution.team} found={distribution.found} group={view.group} />
      )}
      {rollUp.assessed > 0 && <Spreads {...props} />}
      {rollUp.teams === 0 && view.group !== null && <NoTeamHere />}
      {rollUp.teams > 0 && rollUp.assessed === 0 && <NothingAssessed />}
    </>
  );
}

function Spreads({ distribution, rows, view, names }: Props) {
  const { team } = distribution;
  const own = ownSentence(distribution);
  const index = indexRow(distribution);
  const name = team?.team.name ?? null;
  const linked = distribution.named ? { group: view.group } : null;
  return (
    <>
      {own && <p className="mb-2 max-w-prose font-medium">{own}</p>}
      <figure>
        <figcaption className="max-w-prose text-small text-ink-muted">
          {levelsSentence(distribution, rows)}
        </figcaption>
        <SpreadFigure rows={rows} kind={LEVELS} team={name} />
      </figure>
      <div className="mt-6">
        <SpreadTable rows={rows} kind={LEVELS} {...{ team: name, linked }} />
      </div>
      <WithheldAreas areas={distribution.areas} names={names} />
      <div className="flex flex-wrap items-end gap-x-5">
        <CsvLink href={distributionFileHref(view, "levels.csv")} what="These figures" />
        <DrawingLinks href={distributionFileHref(view, "levels.svg")} />
      </div>
      <section aria-labelledby="index" className="mt-12">
        <h2 id="index">{indexFinding(index)}</h2>
        <p className="mt-1 max-w-prose text-small text-ink-muted">{indexSentence(distribution)}</p>
        <SpreadFigure rows={[index]} kind={INDEX} team={name} />
        <div className="mt-6">
          <SpreadTable rows={[index]} kind={INDEX} {...{ team: name, linked }} />
        </div>
        <div className="flex flex-wrap items-end gap-x-5">
          <CsvLink href={distributionFileHref(view, "index.csv")} what="The index" />
          <DrawingLinks href={distributionFileHref(view, "index.svg")} what="the index" />
        </div>
      </section>
      <DistributionStanding {...distribution} />
    </>
  );
}

function NothingAssessed() {
  return (
    <EmptyState
      title="A distribution is made from what teams submit"
      action={
        <ButtonLink look="secondary" href="/teams">
          Go to the teams
        </ButtonLink>
      }
    >
      <p>It appears with the first snapshot; a draft stays with its team.</p>
    </EmptyState>
  );
}

function NoTeamHere() {
  return (
    <EmptyState
      title="This filter leaves no team"
      action={
        <ButtonLink look="secondary" href="/dashboard/distribution">
          Show all groups
        </ButtonLink>
      }
    >
      <p>Teams may have left it since this address was saved.</p>
    </EmptyState>
  );
}
