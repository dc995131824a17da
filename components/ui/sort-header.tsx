import type { Sorting } from "@/lib/domain/organisation/views/paging";

/** How a table is sorted, and where a click on one of its columns leads. */
export type SortLinks<Column extends string> = Sorting<Column> & {
  readonly hrefOf: (column: Column) => string;
};

type Heading<Column> = {
  readonly column: Column;
  readonly short: string;
  readonly name?: string;
};

type Props<Column extends string> = {
  links: SortLinks<Column>;
  columns: readonly Heading<Column>[];
  align?: "left" | "center" | "right";
  className?: string;
};

/** A column heading whose links sort the table by it. */
export function SortHeader<Column extends string>({
  links,
  columns,
  align = "center",
  className = "",
}: Props<Column>) {
  const sorted = columns.some(({ column }) => column === links.sort);
  const side = { left: "text-left", center: "text-center", right: "text-right" }[align];
  return (
    <th
      scope="col"
      {...(sorted ? { "aria-sort": links.direction } : {})}
      className={`align-bottom font-medium ${side} ${className}`}
    >
      {columns.map((column) => (
        <SortLink key={column.column} links={links} {...column} />
      ))}
    </th>
  );
}

function SortLink<Column extends string>({
  links,
  column,
  short,
  name,
}: Heading<Column> & { links: SortLinks<Column> }) {
  const sorted = links.sort === column;
  return (
    <a
      href={links.hrefOf(column)}
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
      {sorted && <span aria-hidden="true">{links.direction === "ascending" ? "↑" : "↓"}</span>}
    </a>
  );
}
