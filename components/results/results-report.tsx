import { GatesSection } from "@/components/gates/gates-section";
import type { LevelRank } from "@/lib/domain/levels";
import type { Practice } from "@/lib/domain/questionnaire";
import type { Report } from "@/lib/domain/report";
import { AreaProfile } from "./area-profile";
import { AreaSection } from "./area-section";
import { DoFirst } from "./do-first";
import { HeldBack } from "./held-back";
import { InPublishedModels } from "./in-published-models";
import { KeyFigures } from "./key-figures";
import { OverallWorking } from "./overall-working";
import { Remarks } from "./remarks";
import { ResultsHeader } from "./results-header";
import { Strengths } from "./strengths";
import { TakeAway } from "./take-away";
import { ThinNotice } from "./thin-notice";

type Props = {
  report: Report;
  /** Those in scope, in content order. */
  practices: readonly Practice[];
  target: LevelRank | null;
  /** Address of this page without a query. */
  base: string;
  /** The snapshot before this one. */
  previous?: { readonly submittedAt: string } | null;
  /** ISO 8601 date, for reviews that are overdue. */
  today: string;
};

/** The whole result of one snapshot or draft: the answer first, then the reasons. */
export function ResultsReport({ report, practices, target, base, previous = null, today }: Props) {
  return (
    <>
      <ResultsHeader {...{ report, previous }} />
      <ThinNotice report={report} />
      <KeyFigures report={report} />
      <HeldBack report={report} />
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <AreaProfile report={report} target={target} />
        <DoFirst {...{ report, today }} roadmapHref={`${base}/roadmap`} />
      </div>
      <div className="mt-8 space-y-8">
        <div>
          <Remarks report={report} />
          <OverallWorking report={report} />
        </div>
        <Strengths {...{ report, practices }} />
        {report.results.areas.map((result) => (
          <AreaSection
            key={result.id}
            {...{ report, result }}
            practices={practices.filter(({ area }) => area === result.id)}
          />
        ))}
        <GatesSection gates={report.gates} today={today} />
        <InPublishedModels base={base} />
        <TakeAway base={base} query={target === null ? null : ""} />
      </div>
    </>
  );
}
