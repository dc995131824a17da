import type { ExportFormat } from "@/lib/export/export-format";
import { fileSlug } from "@/lib/export/file-name";
import type { Exportable } from "../../load-exportable";

/** "checkout-2026-10-14-results.json", "checkout-2026-10-14-roadmap-level-3.csv". */
export function exportName({ report, roadmap }: Exportable, { of, file }: ExportFormat): string {
  const { team, source } = report;
  const when = source.kind === "draft" ? "draft" : source.head.submittedAt.slice(0, 10);
  const aim = of === "roadmap" && roadmap ? `-level-${roadmap.roadmap.target}` : "";
  return `${fileSlug(team.name, "team")}-${when}-${file.replace(/(?=\.[^.]*$)/, aim)}`;
}
