import { levelDigits } from "@/components/ui/level-chip";

const BOX = "h-11 print:h-9 min-w-11 rounded-[3px] px-1 text-center";

type Props = {
  /** null out of scope; undefined not assessed. */
  level: { readonly low: number; readonly high: number } | null | undefined;
};

/** A cell of the heat map: digit or interval on the colour of its low bound. */
export function LevelCell({ level }: Props) {
  if (level === undefined) {
    return (
      <td className={`${BOX} level level-none`}>
        <Dash>not assessed</Dash>
      </td>
    );
  }
  if (level === null) {
    return (
      <td className={`${BOX} level-out`}>
        <Dash>out of scope</Dash>
      </td>
    );
  }
  return <td className={`${BOX} level level-${level.low}`}>{levelDigits(level)}</td>;
}

function Dash({ children }: { children: string }) {
  return (
    <>
      –<span className="sr-only">{children}</span>
    </>
  );
}
