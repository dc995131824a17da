/** What the address says about saving a worksheet; null for nothing. */
export function savedWords(saved: string | readonly string[] | undefined): string | null {
  if (typeof saved !== "string" || !/^\d{1,3}$/.test(saved)) return null;
  const changed = Number(saved);
  if (changed === 0) return "Nothing was changed: the worksheet says what was stored already.";
  return changed === 1 ? "Saved: 1 answer changed." : `Saved: ${changed} answers changed.`;
}
