/** As much of a text as fits, an ellipsis in place of the rest. */
export function fitText(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : text;
}
