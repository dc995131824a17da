"use client";

import { useEffect, useRef } from "react";
import { AndMore } from "@/components/ui/and-more";
import { Notice } from "@/components/ui/notice";
import { describeChange } from "@/lib/domain/describe-change";
import { formatCount } from "@/lib/domain/format-figure";
import type { FirstOf, ImportedTeam, ImportFound } from "./import-state";

/** More stay folded at first. */
const MOST_OPEN = 20;

/** What a file would change, or what it changed, team by team; takes the focus when it appears. */
export function ImportFindings({ found }: { found: ImportFound }) {
  const { added, changed, notes } = found;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes it anew
  useEffect(() => box.current?.focus(), [found]);
  return (
    <section ref={box} tabIndex={-1} aria-labelledby="findings" className="mb-8">
      <Notice>
        <p id="findings" className="font-semibold">
          {summary(found)}
        </p>
      </Notice>
      {notes.length > 0 && (
        <ul className="list-disc pl-5 text-small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Teams title="New teams" teams={added} changeWords={({ field, to }) => `${field}: ${to}`} />
      <Teams title="Changed teams" teams={changed} changeWords={describeChange} />
    </section>
  );
}

type TeamsProps = {
  title: string;
  teams: FirstOf<ImportedTeam>;
  changeWords: (change: ImportedTeam["changes"][number]) => string;
};

function Teams({ title, teams: { first, total }, changeWords }: TeamsProps) {
  if (total === 0) return null;
  return (
    <details open={total <= MOST_OPEN} className="mt-3">
      <summary className="min-h-6 py-0.5 text-small">{`${title}: ${formatCount(total)}`}</summary>
      <ul className="mt-2 border-t border-line">
        {first.map(({ line, name, changes }) => (
          <li key={line} className="border-b border-line py-2 text-small wrap-anywhere">
            <span className="font-semibold">{name}</span>
            {changes.map((change) => (
              <span key={change.field} className="block text-ink-muted">
                {changeWords(change)}
              </span>
            ))}
          </li>
        ))}
        <AndMore more={total - first.length} />
      </ul>
    </details>
  );
}

function summary({ added, changed, unchanged, stored }: ImportFound): string {
  const [news, changes, same] = [added.total, changed.total, unchanged].map(formatCount);
  const counts = `${news} new, ${changes} changed, ${same} unchanged`;
  if (stored) return `Imported: ${counts}.`;
  return added.total + changed.total === 0
    ? `Nothing to import: ${counts}.`
    : `Checked, nothing is stored yet: ${counts}.`;
}
