import type { Fact } from "./backlog-items";
import { markdownText } from "./markdown-text";
import { oneLine } from "./one-line";

/**
 * Facts as a Markdown list, whose asterisks no spreadsheet takes for a formula; the id as code, so that a search finds it
 * as it is.
 */
export function markdownFacts(facts: readonly Fact[]): string {
  return facts
    .map(
      ([label, text]) => `* **${label}:** ${label === "Id" ? codeText(text) : markdownText(text)}`,
    )
    .join("\n");
}

/** Facts one to a line without any markup. */
export function plainFacts(facts: readonly Fact[]): string {
  return facts.map(([label, text]) => `${label}: ${oneLine(text)}`).join("\n");
}

/** Facts as a list in Jira's wiki markup, in which text from people has no meaning. */
export function jiraFacts(facts: readonly Fact[]): string {
  return facts.map(([label, text]) => `* *${label}:* ${jiraText(text)}`).join("\n");
}

/** Facts as HTML, which is what a description of Azure Boards holds. */
export function htmlFacts(facts: readonly Fact[]): string {
  return facts.map(([label, text]) => `<div><b>${label}:</b> ${htmlText(text)}</div>`).join("");
}

/** An id has no backtick: it is made of slugs and colons. */
function codeText(id: string): string {
  return `\`${oneLine(id).replaceAll("`", "")}\``;
}

function jiraText(text: string): string {
  return oneLine(text)
    .replaceAll("\\", "&#92;")
    .replace(/[{}[\]!|*_^~]/g, "\\$&");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function htmlText(text: string): string {
  return oneLine(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
