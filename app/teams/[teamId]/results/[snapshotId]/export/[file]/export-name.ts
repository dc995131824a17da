import type { Report } from "@/lib/domain/report";
import { fileSlug } from "@/lib/export/file-name";

/** "checkout-2026-10-14-results": what a download is called, without its extension. */
export function exportName({ team, source }: Pick<Report, "team" | "source">, what: string) {
  const when = source.kind === "draft" ? "draft" : source.head.submittedAt.slice(0, 10);
  return `${fileSlug(team.name, "team")}-${when}-${what}`;
}
