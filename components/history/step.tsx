import { LevelChip } from "@/components/ui/level-chip";

type Bounds = { readonly low: number; readonly high: number } | null;

/** Two levels as digits on their colours, the older one first. */
export function LevelStep({ before, after }: { before: Bounds; after: Bounds }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <LevelChip level={before} />
      <Arrow />
      <LevelChip level={after} />
    </span>
  );
}

/** An arrow that is read as "to". */
export function Arrow() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span>
    </>
  );
}
