import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { ExportFormat, FileBody } from "@/lib/export/export-format";
import { EXPORT_FORMATS } from "@/lib/export/export-formats";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";
import { spreadOf, timeEach } from "./figures";

const ROUNDS = 20;
const OPTIONS = { byteOrderMark: false, address: "http://127.0.0.1:3000/roadmap?target=5" };

/**
 * Milliseconds and bytes of each file, made from the largest report there is: every practice in
 * scope, nothing answered, on the way to Expert.
 */
export async function measureExports(questionnaire: Questionnaire) {
  const profile = questionnaire.profile.map(({ id }) => id);
  const report = buildReport({ questionnaire, profile, answers: new Map() });
  const plan = buildRoadmapReport(report, 5);
  const entries = [];
  for (const format of EXPORT_FORMATS) {
    const body = await make(format);
    const bytes = typeof body === "string" ? Buffer.byteLength(body) : body.length;
    const spread = spreadOf(await timeEach(ROUNDS, () => make(format)));
    entries.push([format.file, { ...spread, bytes }] as const);
  }
  const actions = plan.roadmap.stages.reduce((sum, stage) => sum + stage.actions.length, 0);
  return { practices: questionnaire.practices.length, actions, ...Object.fromEntries(entries) };

  async function make(format: ExportFormat): Promise<FileBody> {
    return format.of === "roadmap" ? format.make(plan, OPTIONS) : format.make(plan, OPTIONS);
  }
}
