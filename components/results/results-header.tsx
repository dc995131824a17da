import { ButtonLink } from "@/components/ui/button";
import { DateText, formatDay } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { headline } from "@/lib/domain/headline";
import type { Report } from "@/lib/domain/report";

type Props = {
  report: Report;
  /** The snapshot before this one; null for the first and for a draft. */
  previous: { readonly submittedAt: string } | null;
};

export function ResultsHeader({ report, previous }: Props) {
  const { team, source } = report;
  const isSnapshot = source.kind === "snapshot";
  return (
    <>
      <PageHeader
        context={<ReportContext report={report} />}
        title={headline(report.results, report.questionnaire)}
        actions={
          isSnapshot &&
          previous && (
            <ButtonLink look="secondary" href={`/teams/${team.id}/history?to=${source.head.id}`}>
              What changed since {formatDay(previous.submittedAt)}
            </ButtonLink>
          )
        }
      />
      {isSnapshot && source.head.note && (
        <p className="-mt-4 mb-6 max-w-prose whitespace-pre-line">
          <span className="text-ink-muted">Note: </span>
          <bdi>{source.head.note}</bdi>
        </p>
      )}
    </>
  );
}

/** "Checkout · snapshot of 14 October 2026 · 75 of 78 answered". */
export function ReportContext({
  report: { team, source, results },
}: {
  report: Pick<Report, "team" | "source" | "results">;
}) {
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
