import { resultsMarkdown } from "@/lib/export/results-markdown";
import { resultsPdf } from "@/lib/export/results-pdf";
import { resultsXlsx } from "@/lib/export/results-xlsx";
import { roadmapPdf } from "@/lib/export/roadmap-pdf";
import { roadmapPptx } from "@/lib/export/roadmap-pptx";
import { roadmapXlsx } from "@/lib/export/roadmap-xlsx";
import { fullReport } from "@/tests/support/full-report";
import { spreadOf, timeEach } from "./figures";

const TIMES = 10;

/** Milliseconds and bytes of each file, of the whole questionnaire with notes and links. */
export async function measureExports() {
  const report = fullReport();
  const makers = {
    "results.md": async () => new TextEncoder().encode(resultsMarkdown(report)),
    "results.xlsx": () => resultsXlsx(report),
    "results.pdf": () => resultsPdf(report),
    "roadmap.xlsx": () => roadmapXlsx(report),
    "roadmap.pptx": () => roadmapPptx(report),
    "roadmap.pdf": () => roadmapPdf(report),
  };
  const figures = [];
  for (const [name, make] of Object.entries(makers)) {
    const start = performance.now();
    const { length: bytes } = await make();
    const first = Math.round(performance.now() - start);
    figures.push([name, { bytes, first, ...spreadOf(await timeEach(TIMES, make)) }] as const);
  }
  return Object.fromEntries(figures);
}
