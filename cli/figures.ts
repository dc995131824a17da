/** "1 team", "1,200 teams". */
export function count(figure: number, one: string, many: string): string {
  return `${figure.toLocaleString("en-GB")} ${figure === 1 ? one : many}`;
}

/** "1.2 MB" of decimal megabytes. */
export function size(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString("en-GB", { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
}

/** Columns of equal width, two spaces apart. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
