/** Text on one line: line breaks, tabs and control characters become single blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** The longest title that GitHub, GitLab, Jira and Azure Boards all take. */
const TITLE_MAXIMUM = 255;

/** A title that every tracker takes; a longer one ends in an ellipsis. */
export function shortTitle(title: string): string {
  const characters = [...oneLine(title)];
  if (characters.length <= TITLE_MAXIMUM) return characters.join("");
  return `${characters.slice(0, TITLE_MAXIMUM - 1).join("")}…`;
}
