import { ReportContext } from "@/components/results/results-header";
import { TakeAway } from "@/components/results/take-away";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { levelName } from "@/lib/domain/format-figure";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";
import { FindOutList } from "./find-out-list";
import { RoadmapRemarks } from "./roadmap-remarks";
import { StageSection } from "./stage-section";
import { roadmapSummary } from "./summary";
import { TargetForm } from "./target-form";
import { unreachableSentence } from "./unreachable";

type Props = {
  report: Report;
  /** Null when there is nothing above the overall level to plan for. */
  roadmap: Roadmap | null;
  /** Address of the results without a query. */
  base: string;
};

/** The way to a target: what to find out, then the actions in order, stage by stage. */
export function RoadmapReport({ report, roadmap, base }: Props) {
  const { questionnaire, results } = report;
  return (
    <>
      <PageHeader
        context={<ReportContext report={report} />}
        title={
          roadmap
            ? `The way to ${levelName(questionnaire, roadmap.target)}`
            : "Nothing left to plan"
        }
        actions={
          <ButtonLink look="secondary" href={base}>
            Back to the results
          </ButtonLink>
        }
      />
      {roadmap ? (
        <>
          <TargetForm {...{ questionnaire, results }} target={roadmap.target} />
          <Plan {...{ report, roadmap, base }} />
        </>
      ) : (
        <AtTheTop report={report} />
      )}
    </>
  );
}

function Plan({ report, roadmap, base }: Props & { roadmap: Roadmap }) {
  const { questionnaire } = report;
  const unreachable = unreachableSentence(report, roadmap);
  const empty = roadmap.stages.every(({ actions }) => actions.length === 0);
  return (
    <div className="mt-6 space-y-8">
      {empty ? (
        <Reached {...{ unreachable }} name={levelName(questionnaire, roadmap.target)} />
      ) : (
        <p className="max-w-prose text-lead">{roadmapSummary(report, roadmap)}.</p>
      )}
      {unreachable && (
        <Notice look="hold">
          <p>{unreachable}</p>
        </Notice>
      )}
      <FindOutList questionnaire={questionnaire} findOut={roadmap.findOut} />
      {roadmap.stages.map((stage, index) => (
        <StageSection
          key={stage.level}
          {...{ questionnaire, stage }}
          number={index + 1}
          start={1 + countBefore(roadmap, index)}
        />
      ))}
      <RoadmapRemarks {...{ questionnaire, roadmap }} />
      <TakeAway base={base} target={roadmap.target} />
    </div>
  );
}

function countBefore({ stages }: Roadmap, index: number): number {
  return stages.slice(0, index).reduce((sum, { actions }) => sum + actions.length, 0);
}

function Reached({ name, unreachable }: { name: string; unreachable: string | null }) {
  return (
    <EmptyState
      title={unreachable ? "No action can be planned" : `${name} is reached in every area`}
    >
      <p>
        {unreachable
          ? "What could be done for this level does not apply to the team."
          : "No action is needed for this target. Choose a higher one to see what comes next."}
      </p>
    </EmptyState>
  );
}

function AtTheTop({ report: { results } }: { report: Report }) {
  return (
    <EmptyState
      title={
        results.overall === null ? "No area is in scope" : "Every area is at the highest level"
      }
    >
      <p>
        {results.overall === null
          ? "Say what the team does, then there is something to plan."
          : "Nothing is left to plan. Assess again in a few months to see that it stays so."}
      </p>
    </EmptyState>
  );
}
