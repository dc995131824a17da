import { DateText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { headline } from "@/lib/domain/headline";
import type { Report } from "@/lib/domain/report";

export function ResultsHeader({ report }: { report: Report }) {
  return (
    <PageHeader
      context={<ReportContext report={report} />}
      title={headline(report.results, report.questionnaire)}
    />
  );
}

/** "Checkout · snapshot of 14 October 2026 · 75 of 78 answered". */
export function ReportContext({ report: { team, source, results } }: { report: Report }) {
  const { answered, applicable } = results.coverage;
  return (
    <>
      <a href={`/teams/${team.id}`}>
        <bdi>{team.name}</bdi>
      </a>
      {" · "}
      {source.kind === "draft" ? (
        "draft, not submitted"
      ) : (
        <>
          snapshot of <DateText iso={source.head.submittedAt} />
          {source.head.name && (
            <>
              {" · "}
              <bdi>{source.head.name}</bdi>
            </>
          )}
        </>
      )}
      {results.mode === "quick" && " · quick assessment"}
      {` · ${answered} of ${applicable} answered`}
    </>
  );
}
