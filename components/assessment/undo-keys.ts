const TEXT_FIELDS = "textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable]";

/** Whether a key asks to undo or to redo. In a text field that is the browser's own business. */
export function undoKey(event: KeyboardEvent): "undo" | "redo" | null {
  const withCommand = event.ctrlKey !== event.metaKey && !event.altKey;
  if (!withCommand || event.isComposing || event.defaultPrevented) return null;
  if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}
