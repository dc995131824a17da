const WORD_JOINER = "\u2060";
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text made safe inside Markdown, on one line: markup, HTML and table pipes lose their meaning,
 * and `@name`, `#12`, `!12` or `GH-12` no longer notify or link anything in an issue tracker
 * (an invisible word joiner stands behind the sign, because a backslash does not stop trackers).
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .replace(/[@#](?=[\p{L}\p{N}_])|[!$%&~](?=\d)|\bGH-(?=\d)/giu, `$&${WORD_JOINER}`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
