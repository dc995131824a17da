import { markdownText } from "./markdown-text";

/** Text of several lines as a quotation: every line safe, empty ones kept. */
export function quoteLines(text: string, indent = ""): string[] {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => `${indent}> ${markdownText(line)}`.trimEnd());
}

const UNSAFE_IN_LINK = /[<>\\\s\p{Cc}]/gu;

/** An address as a link that shows all of itself. */
export function linkText(address: string): string {
  return `<${address.toWellFormed().replace(UNSAFE_IN_LINK, encodeURIComponent)}>`;
}
