/** Names of the levels 0 to 5. */
export const LEVEL_NAMES = ["below Base", "Base", "Beginner", "Intermediate", "Advanced", "Expert"];

/** The same as a drawing has them. */
export const LEVEL_ENTRIES = LEVEL_NAMES.map((name, level) => ({
  level: { low: level, high: level },
  name,
}));

/** What the colours, the dash and the hatching mean. */
export function LevelLegend({ gaps = false }: { gaps?: boolean }) {
  return (
    <ul aria-label="Levels" className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
      {LEVEL_NAMES.map((name, level) => (
        <li key={name} className="inline-flex items-center gap-1.5">
          <Swatch look={`level level-${level} forced-color-adjust-none`}>{level}</Swatch> {name}
        </li>
      ))}
      {gaps && (
        <>
          <li className="inline-flex items-center gap-1.5">
            <Swatch look="level-out">–</Swatch> out of scope
          </li>
          <li className="inline-flex items-center gap-1.5">
            <Swatch look="level level-none">–</Swatch> not assessed
          </li>
        </>
      )}
    </ul>
  );
}

function Swatch({ look, children }: { look: string; children: React.ReactNode }) {
  return <b className={`grid size-6 place-items-center rounded-chip ${look}`}>{children}</b>;
}
