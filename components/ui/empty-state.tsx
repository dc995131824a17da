import type { ReactNode } from "react";

/** What stands where data will be: why it is empty and the one thing to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="max-w-prose border-t border-line py-8">
      <h2>{title}</h2>
      <div className="mt-2 text-ink-muted">{children}</div>
      {action && <div className="mt-5 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
