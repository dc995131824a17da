import { Button, ButtonLink } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";

/** Finds teams by part of their name, and says how many there are. */
export function TeamSearch({ text, total }: { text: string; total: number }) {
  return (
    <>
      <form action="/teams" method="get" className="no-print flex flex-wrap items-end gap-3">
        <SearchField id="text" label="Team name contains" value={text} />
        <Button look="secondary">Find</Button>
        {text !== "" && (
          <ButtonLink look="plain" href="/teams">
            Show all teams
          </ButtonLink>
        )}
      </form>
      <p role="status" className="mt-4 mb-2 text-small text-ink-muted">
        {total === 0 && "No team has that in its name."}
        {total === 1 && "1 team"}
        {total > 1 && `${total} teams`}
      </p>
    </>
  );
}
