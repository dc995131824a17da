import { ReportContext } from "@/components/results/results-header";
import type { Report } from "@/lib/domain/report";

type Props = {
  found: Pick<Report, "team" | "source" | "results">;
  resultsHref: string;
  /** Whether the page is about one model, below the page of all. */
  isPart?: boolean;
};

/** Whose answers are read, and the ways back to them. */
export function ReadingContext({ found, resultsHref, isPart = false }: Props) {
  return (
    <>
      <ReportContext report={found} />
      {"\u00a0· "}
      <a href={resultsHref}>Results</a>
      {isPart && (
        <>
          {"\u00a0· "}
          <a href={`${resultsHref}/models`}>All published models</a>
        </>
      )}
    </>
  );
}
