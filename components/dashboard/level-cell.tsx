import { levelDigits } from "@/components/ui/level-chip";

type Props = {
  /** null out of scope; undefined not assessed. */
  level: { readonly low: number; readonly high: number } | null | undefined;
  /** Further classes, for a column that is set apart. */
  className?: string;
};

/** A cell of the heat map: digit or interval on the colour of its low bound. */
export function LevelCell({ level, className = "" }: Props) {
  const box = `h-11 min-w-14 rounded-[3px] px-1.5 text-center ${className}`;
  if (level === undefined) {
    return (
      <td className={`${box} level level-none`}>
        <Dash>not assessed</Dash>
      </td>
    );
  }
  if (level === null) {
    return (
      <td className={`${box} level-out`}>
        <Dash>out of scope</Dash>
      </td>
    );
  }
  return <td className={`${box} level level-${level.low}`}>{levelDigits(level)}</td>;
}

function Dash({ children }: { children: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{children}</span>
    </>
  );
}
