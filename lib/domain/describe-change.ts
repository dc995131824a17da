type Change = { readonly field: string; readonly from: string; readonly to: string };

/** What would change in a field, in words: "group: nothing becomes “Bank / Cards”". */
export function describeChange({ field, from, to }: Change): string {
  return `${field}: ${quoted(from)} becomes ${quoted(to)}`;
}

function quoted(text: string): string {
  return text === "" ? "nothing" : `“${text}”`;
}
