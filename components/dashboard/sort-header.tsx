import {
  type DashboardColumn,
  type DashboardView,
  dashboardHref,
  sortedBy,
} from "./dashboard-view";

type Column = { readonly column: DashboardColumn; readonly short: string; readonly name?: string };

/** A column heading whose links sort the table by it. */
export function SortHeader({
  view,
  columns,
  align = "center",
  className = "",
}: {
  view: DashboardView;
  columns: readonly Column[];
  align?: "left" | "center" | "right";
  className?: string;
}) {
  const sorted = columns.some(({ column }) => column === view.sort);
  const side = { left: "text-left", center: "text-center", right: "text-right" }[align];
  return (
    <th
      scope="col"
      {...(sorted ? { "aria-sort": view.direction } : {})}
      className={`sticky top-0 z-10 bg-ground px-1 align-bottom font-medium ${side} ${className}`}
    >
      {columns.map((column) => (
        <SortLink key={column.column} view={view} {...column} />
      ))}
    </th>
  );
}

function SortLink({ view, column, short, name }: Column & { view: DashboardView }) {
  const sorted = view.sort === column;
  return (
    <a
      href={`${dashboardHref(sortedBy(view, column))}#teams`}
      className={`mr-2 inline-flex min-h-9 items-center gap-0.5 whitespace-nowrap text-small no-underline last:mr-0 hover:underline ${sorted ? "font-bold text-ink" : "text-ink-muted"}`}
    >
      {name && name !== short ? (
        <>
          <span aria-hidden="true">{short}</span>
          <span className="sr-only">{name}</span>
        </>
      ) : (
        short
      )}
      {sorted && <span aria-hidden="true">{view.direction === "ascending" ? "↑" : "↓"}</span>}
    </a>
  );
}
