import type { ReactNode } from "react";

/** The top of every page: a quiet line of context, the heading, and what one can do here. */
export function PageHeader({
  context,
  title,
  lead,
  actions,
}: {
  context?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {context && <p className="mb-1 text-small text-ink-muted">{context}</p>}
        <h1>{title}</h1>
        {lead && <p className="mt-3 max-w-prose text-lead text-ink-muted">{lead}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap items-center gap-3">{actions}</div>}
    </header>
  );
}
