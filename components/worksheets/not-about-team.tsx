import { listOf } from "@/components/results/words";

type Props = { teamId: string; titles: readonly string[] };

/** Worksheets that are about other teams, and what decides it. */
export function NotAboutTeam({ teamId, titles }: Props) {
  if (titles.length === 0) return null;
  return (
    <p className="mt-4 max-w-prose text-small text-ink-muted">
      {`Not offered, as the profile of the team says that it is not about you: ${listOf(titles)}. `}
      <a href={`/teams/${teamId}/edit`}>Change what the team does</a>
    </p>
  );
}
