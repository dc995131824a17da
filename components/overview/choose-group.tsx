import { GroupField } from "@/components/dashboard/filter-fields";
import { Button, ButtonLink } from "@/components/ui/button";
import type { GroupChoices } from "@/lib/domain/organisation/views/teams";

type Props = {
  action: string;
  choices: GroupChoices;
  chosen: string | null;
  /** Parameters that stay as they are. */
  kept?: Readonly<Record<string, string | null>>;
};

/** Narrows a page to one group and all below it; nothing where there are no groups. */
export function ChooseGroup({ action, choices, chosen, kept = {} }: Props) {
  if (choices.groups.length === 0 && chosen === null) return null;
  const stays = Object.entries(kept).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return (
    <form
      action={action}
      method="get"
      autoComplete="off"
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      <GroupField choices={choices} chosen={chosen} />
      {stays.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look="secondary" type="submit">
        Show
      </Button>
      {chosen !== null && (
        <ButtonLink
          look="plain"
          href={stays.length === 0 ? action : `${action}?${new URLSearchParams(stays)}`}
        >
          Show all groups
        </ButtonLink>
      )}
    </form>
  );
}
