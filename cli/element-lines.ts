/** A string, a bracket, a comma, a line break, or the rest of a value. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s"[\]{},]+/g;

/**
 * The lines, counted from 1, on which the elements of a JSON array start.
 *
 * @param json text that `JSON.parse` accepts as an array
 */
export function elementLines(json: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let isAwaited = false;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === "\n") line += 1;
    else if (token === "," && depth === 1) isAwaited = true;
    else if (token === "]" || token === "}") depth -= 1;
    else {
      if (isAwaited && depth === 1) {
        lines.push(line);
        isAwaited = false;
      }
      if (token === "[" || token === "{") depth += 1;
      if (token === "[" && depth === 1 && lines.length === 0) isAwaited = true;
    }
  }
  return lines;
}
