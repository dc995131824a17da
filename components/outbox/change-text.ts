import type { Change } from "./change";

/** What a change says, as plain text to take elsewhere. */
export function changeText({ title, answer }: Change): string {
  const { choice, naText, note, links } = answer;
  const said = choice === "NA" ? `does not apply: ${naText}` : CHOICES[String(choice)];
  return [`${title}: ${said ?? `statement ${choice} of 0 to 4`}`, note, ...links]
    .filter((line) => line !== "")
    .join("\n");
}

const CHOICES: Readonly<Record<string, string>> = { DK: "don’t know", null: "not answered" };
