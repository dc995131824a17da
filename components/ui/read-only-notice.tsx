import { Notice } from "./notice";

/** On every page while the server can show what is stored, but store nothing new. */
export function ReadOnlyNotice({ cannotStore }: { cannotStore: boolean }) {
  if (!cannotStore) return null;
  return (
    <Notice look="wrong">
      <p className="max-w-prose">
        <strong>Nothing can be saved just now.</strong> The disk of the server is full or cannot be
        written to. Everything that was saved can be read; saving works again as soon as whoever
        runs Tidemark has made room.
      </p>
    </Notice>
  );
}
