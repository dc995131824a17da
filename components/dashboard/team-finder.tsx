import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import type { FoundTeam, FoundTeams } from "@/lib/domain/organisation/views/teams";
import { countOf } from "./number-words";

type Props = {
  /** Path of the page that looks for teams. */
  action: string;
  label: string;
  /** What the page goes on to say in its address. */
  kept: readonly (readonly [name: string, value: string])[];
  found: FoundTeams | null;
  /** Ids of those that are there already. */
  chosen: readonly string[];
  /** What a link to a team does, before its name. */
  verb: string;
  hrefOf: (team: FoundTeam) => string;
};

/** Looks for a team by part of its name; each that is found is a link to the page with it. */
export function TeamFinder({ action, label, kept, found, ...list }: Props) {
  return (
    <div className="no-print">
      <form
        action={action}
        method="get"
        autoComplete="off"
        className="flex flex-wrap items-end gap-3"
      >
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <SearchField id="find-team" label={label} value={found?.text ?? ""} />
        <Button look="secondary" type="submit">
          Find
        </Button>
      </form>
      {found && <FoundList found={found} {...list} />}
    </div>
  );
}

type ListProps = Pick<Props, "chosen" | "verb" | "hrefOf"> & { found: FoundTeams };

function FoundList({ found, chosen, verb, hrefOf }: ListProps) {
  return (
    <>
      <p role="status" className="mt-3 max-w-prose text-small text-ink-muted wrap-anywhere">
        {foundWords(found)}
      </p>
      <ul className="mt-1">
        {found.teams.map((team) => (
          <li key={team.id} className="flex flex-wrap items-baseline gap-x-3 py-1 wrap-anywhere">
            {team.assessed && !chosen.includes(team.id) ? (
              <a href={hrefOf(team)} className="py-0.5">
                {verb} {team.name}
              </a>
            ) : (
              <span className="py-0.5">{team.name}</span>
            )}
            <span className="text-small text-ink-muted">{factsOf(team, chosen)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function foundWords({ text, teams, hasMore }: FoundTeams): string {
  if (teams.length === 0) return `No team has “${text}” in its name.`;
  const words = `with “${text}” in the name`;
  if (hasMore) return `The first ${teams.length} teams ${words}. Write more of it to find others.`;
  return `${countOf(teams.length, "team")} ${words}.`;
}

function factsOf({ id, group, assessed }: FoundTeam, chosen: readonly string[]): string {
  const facts = [
    group,
    assessed ? "" : "no snapshot yet",
    chosen.includes(id) ? "already chosen" : "",
  ].filter(Boolean);
  return facts.join(" · ");
}
