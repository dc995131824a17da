import { SvgDrawing } from "@/components/charts/svg-drawing";
import { CsvLink } from "@/components/history/csv-link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { dotPlot } from "@/lib/export/svg/dot-plot";
import { ChooseGroup } from "./choose-group";
import { type DistributionView, distributionFileHref } from "./distribution-address";
import { ownSentence } from "./distribution-finding";
import { DrawingLinks } from "./drawing-links";
import type { SpreadRow } from "./spread-rows";
import { SpreadTable } from "./spread-table";

type Props = {
  distribution: Distribution;
  rows: readonly SpreadRow[];
  view: DistributionView;
};

export const WIDE = 760;
export const NARROW = 340;

/** How teams spread over the levels: the drawing, and the table with the same figures. */
export function DistributionBody({ distribution, rows, view }: Props) {
  const { rollUp, team, choices } = distribution;
  const own = ownSentence(distribution);
  return (
    <>
      <ChooseGroup
        action="/dashboard/distribution"
        choices={choices}
        chosen={view.group}
        kept={{ team: view.team }}
      />
      {rollUp.assessed === 0 ? (
        <NothingAssessed />
      ) : (
        <>
          {own && <p className="mb-2 max-w-prose font-medium">{own}</p>}
          <figure>
            <figcaption className="max-w-prose text-small text-ink-muted">
              {`Levels 0 to 5 by what answers show for certain, of ${rollUp.assessed} assessed teams. A dot is as large as its number of teams; a thin line spans all teams${rows.some(({ quartiles }) => quartiles) ? ", a thick one the middle half" : ""}${team?.snapshot ? `; the diamond is ${team.team.name}, its whisker what unknown answers leave open` : ""}.`}
            </figcaption>
            <div className="mt-4">
              <SvgDrawing drawing={dotPlot({ rows, width: WIDE })} className="max-sm:hidden" />
              <SvgDrawing
                drawing={dotPlot({ rows, width: NARROW })}
                className="sm:hidden print:hidden"
              />
            </div>
          </figure>
          <div className="mt-6">
            <SpreadTable rows={rows} team={team?.team.name ?? null} group={view.group} />
          </div>
          <Standing {...distribution} />
          <CsvLink href={distributionFileHref(view, "levels.csv")} what="These figures" />
          <DrawingLinks href={distributionFileHref(view, "levels.svg")} />
        </>
      )}
    </>
  );
}

/** How much is answered, and what is left out. */
function Standing({ rollUp, areas }: Pick<Distribution, "rollUp" | "areas">) {
  const { coverage, teams, assessed, stale } = rollUp;
  const leftOut = areas.some((area) => area.leftOut > 0);
  const sentences = [
    coverage ? `Answered of what applies: ${coverage.median} % in the middle team.` : "",
    assessed < teams ? `${teams - assessed} of ${teams} teams have no snapshot.` : "",
    stale > 0 ? `${stale} snapshots are stale.` : "",
    leftOut ? "Left out: areas in which too many practices do not apply." : "",
  ].filter(Boolean);
  return <p className="mt-3 max-w-prose text-small text-ink-muted">{sentences.join(" ")}</p>;
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
