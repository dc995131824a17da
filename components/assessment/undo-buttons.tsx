import type { EditHistory } from "./edit-history";

type Props = { history: EditHistory; undo: () => void; redo: () => void };

const LOOK =
  "grid size-11 place-items-center rounded-control text-ink hover:bg-raised disabled:text-ink-muted disabled:opacity-60 max-sm:disabled:hidden";

const UNDO = "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11";
const REDO = "m15 14 5-5-5-5m5 5H9.5a5.5 5.5 0 0 0 0 11H13";

/** One's own changes since the page was opened, back and forth. */
export function UndoButtons({ history, undo, redo }: Props) {
  return (
    <div className="flex shrink-0">
      <Arrow name="Undo" path={UNDO} enabled={history.past.length > 0} onClick={undo} />
      <Arrow name="Redo" path={REDO} enabled={history.future.length > 0} onClick={redo} />
    </div>
  );
}

type ArrowProps = { name: string; path: string; enabled: boolean; onClick: () => void };

function Arrow({ name, path, enabled, onClick }: ArrowProps) {
  return (
    <button type="button" disabled={!enabled} onClick={onClick} title={name} className={LOOK}>
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-5 fill-none stroke-current stroke-2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
      <span className="sr-only">{name}</span>
    </button>
  );
}
