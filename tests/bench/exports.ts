import type { ExportFormat, FileBody } from "@/lib/export/export-format";
import { EXPORT_FORMATS } from "@/lib/export/export-formats";
import { fullReport } from "@/tests/support/full-report";
import { spreadOf, timeEach } from "./figures";

const ROUNDS = 10;
const OPTIONS = { byteOrderMark: false, address: "http://127.0.0.1:3000/roadmap?target=5" };

/** Milliseconds and bytes of each file of the whole questionnaire, with notes and links. */
export async function measureExports() {
  const report = fullReport();
  const entries = [];
  for (const format of EXPORT_FORMATS) {
    const body = await make(format);
    const bytes = typeof body === "string" ? Buffer.byteLength(body) : body.length;
    const spread = spreadOf(await timeEach(ROUNDS, () => make(format)));
    entries.push([format.file, { ...spread, bytes }] as const);
  }
  const actions = report.roadmap.stages.reduce((sum, stage) => sum + stage.actions.length, 0);
  const practices = report.questionnaire.practices.length;
  return { practices, actions, ...Object.fromEntries(entries) };

  async function make(format: ExportFormat): Promise<FileBody> {
    return format.of === "roadmap" ? format.make(report, OPTIONS) : format.make(report, OPTIONS);
  }
}
