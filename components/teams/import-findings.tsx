import { Notice } from "@/components/ui/notice";
import { describeChange } from "@/lib/domain/describe-change";
import type { ImportState } from "./import-state";

type Found = NonNullable<ImportState["found"]>;

/** What a file would change, or what it changed, team by team. */
export function ImportFindings({ found }: { found: Found }) {
  const { teams, notes } = found;
  return (
    <section aria-label="What the file changes" className="mb-8">
      <Notice status>
        <p className="font-semibold">{summary(found)}</p>
      </Notice>
      {notes.length > 0 && (
        <ul className="list-disc pl-5 text-small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {teams.length > 0 && (
        <details open={teams.length <= 20} className="mt-3">
          <summary className="min-h-6 py-0.5 text-small">Team by team</summary>
          <ul className="mt-2 border-t border-line">
            {teams.map(({ line, name, isNew, changes }) => (
              <li key={line} className="border-b border-line py-2 text-small wrap-anywhere">
                <span className="font-semibold">{name}</span> {isNew ? "is new" : "changes"}
                {changes
                  .filter(({ field }) => field !== "name" || !isNew)
                  .map(({ field, from, to }) => (
                    <span key={field} className="block text-ink-muted">
                      {isNew ? `${field}: ${to}` : describeChange({ field, from, to })}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function summary({ teams, unchanged, stored }: Found): string {
  const added = teams.filter(({ isNew }) => isNew).length;
  const counts = `${added} new, ${teams.length - added} changed, ${unchanged} unchanged`;
  if (stored) return `Imported: ${counts}.`;
  return teams.length === 0
    ? `Nothing to import: ${counts}.`
    : `Checked, nothing is stored yet: ${counts}.`;
}
