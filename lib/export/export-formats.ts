import { EXPORT_GROUPS, type ExportFormat, type ExportGroup } from "./export-format";
import { RESULTS_FORMATS } from "./results-formats";
import { ROADMAP_FORMATS } from "./roadmap-formats";

/** Every file that results and roadmaps can be taken away as: a new format is one more entry. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [...ROADMAP_FORMATS, ...RESULTS_FORMATS];

/** The format with this last part of its address, or null. */
export function findFormat(file: string): ExportFormat | null {
  return EXPORT_FORMATS.find((format) => format.file === file) ?? null;
}

/** The formats under each heading, in order; headings without a format are left out. */
export function groupedFormats(): { group: ExportGroup; title: string; formats: ExportFormat[] }[] {
  return Object.entries(EXPORT_GROUPS)
    .map(([group, title]) => ({
      group: group as ExportGroup,
      title,
      formats: EXPORT_FORMATS.filter((format) => format.group === group),
    }))
    .filter(({ formats }) => formats.length > 0);
}
