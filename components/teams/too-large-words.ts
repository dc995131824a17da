/** "The file is larger than 2 MB. Split it into smaller ones." */
export function tooLargeWords(field: "file" | "text", mostBytes: number): string {
  return `The ${field} is larger than ${megabytes(mostBytes)}. Split it into smaller ones.`;
}

/** "2 MB", of decimal megabytes. */
export function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
