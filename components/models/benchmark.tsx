import { capital } from "@/components/results/words";
import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { Worksheet } from "@/lib/domain/worksheet";
import type { Benchmark } from "@/lib/domain/worksheets/worksheet-result";

/** "5.5, spread 2.4 (2025)": what others reported, with the year. */
export function BenchmarkWords({ benchmark }: { benchmark: Benchmark | null }) {
  if (benchmark === null) return "–";
  const { mean, deviation, year } = benchmark;
  return `${formatFormulaValue(mean)}${deviation === null ? "" : `, spread ${formatFormulaValue(deviation)}`} (${year})`;
}

/** Where the figures of others come from, and on which terms; nothing without any. */
export function BenchmarkSource({ worksheet: { benchmark } }: { worksheet: Worksheet }) {
  if (benchmark === null) return null;
  const { note, url, year, licence } = benchmark;
  return (
    <p className="mt-3 max-w-prose text-small text-ink-muted">
      {`${note} A mean of several metrics without a figure of its own is the mean of their means. Survey answers, no thresholds to reach. Source: `}
      <a href={url} rel="noopener noreferrer">
        {url.replace("https://", "")}
      </a>
      {`, ${year}. ${capital(licence)}.`}
    </p>
  );
}
