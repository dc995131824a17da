import { listed } from "@/components/dashboard/number-words";
import type { Names } from "@/components/organisation/plan-types";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";

type Props = {
  areas: readonly Pick<LevelDistribution, "area" | "withheld">[];
  names: Names["areas"];
};

/** Which areas are not in the figures, because they would tell what a single team answered. */
export function WithheldAreas({ areas, names }: Props) {
  const withheld = areas.filter((each) => each.withheld).map(({ area }) => area);
  if (withheld.length === 0) return null;
  const known = withheld.map((id) => names.find((each) => each.id === id)?.name ?? `${id}`);
  return (
    <p className="mt-2 max-w-prose text-small text-ink-muted">
      {`Withheld, because names are hidden and figures would tell of too few teams, here or in what remains of a larger group: ${listed(known)}.`}
    </p>
  );
}
