import { measureScoring } from "./measure-scoring";
import { measureServer, type PageMeasure } from "./measure-server";
import { CHART_BUDGET } from "./routes";

/**
 * Prints the measurements as JSON and fails when a page has more bytes than its budget. Times are
 * reported only: they depend on the machine.
 */
const scoring = await measureScoring();
const few = await measureServer(10);
const many = await measureServer(1_000);
const overBudget = few.pages.flatMap(excess);

const bytes = few.pages.map(({ route, html, javascript, css, lazy, budget }) => {
  return { route, javascript, budget, css, lazy, html };
});
const times = (pages: readonly PageMeasure[]) =>
  pages.map(({ route, ms, ratio, html }) => ({ route, ...ms, ratio, htmlBytes: html }));

const report = {
  node: process.version,
  units: "bytes after gzip -9, milliseconds, ratio of the medians to /livez in the same run",
  chartBudget: CHART_BUDGET,
  bytes,
  scoringMsPerAssessment: scoring,
  server: {
    "10 teams": { livez: few.baseline, pages: times(few.pages) },
    "1000 teams": { livez: many.baseline, pages: times(many.pages) },
  },
  overBudget,
};
console.log(JSON.stringify(report, null, 2));
process.exitCode = overBudget.length === 0 ? 0 : 1;

function excess({ route, javascript, budget, lazy }: PageMeasure): string[] {
  const problems: string[] = [];
  if (javascript > budget) problems.push(`${route}: ${javascript} of ${budget} bytes`);
  if (lazy > CHART_BUDGET) problems.push(`${route}: ${lazy} of ${CHART_BUDGET} bytes loaded later`);
  return problems;
}
