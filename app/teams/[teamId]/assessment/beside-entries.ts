import type { BesideEntry } from "@/components/worksheets/beside-list";
import type { DraftBeside } from "@/lib/data/worksheet-forms";

/** The worksheets that are about the team, with how far each is answered. */
export function worksheetEntries({ team, worksheets }: DraftBeside): readonly BesideEntry[] {
  return worksheets
    .filter(({ applies }) => applies)
    .map(({ worksheet: { id, title, items }, answered }) => ({
      id,
      name: title,
      href: `/teams/${team.id}/assessment/worksheets/${id}`,
      status: `${answered} of ${items.length} answered`,
    }));
}

/** The register of manual gates, with how many there are. */
export function gatesEntry({ team, gates }: DraftBeside): BesideEntry {
  const status = gates === 0 ? "none registered" : `${gates} registered`;
  const href = `/teams/${team.id}/assessment/gates`;
  return { id: "gates", name: "Manual gates", href, status };
}
