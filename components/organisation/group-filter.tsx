import { GroupSelect } from "@/components/dashboard/group-select";
import { Button, ButtonLink } from "@/components/ui/button";
import { planHref } from "./plan-address";

type Props = { groups: readonly string[]; chosen: string | null; practice?: string };

/** Narrows the plan to one group; nothing where there are no groups. */
export function GroupFilter({ groups, chosen, practice }: Props) {
  if (groups.length === 0 && chosen === null) return null;
  const everything = planHref({ group: null, page: 1 }, practice);
  return (
    <form
      action={everything}
      method="get"
      autoComplete="off"
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      <GroupSelect groups={groups} chosen={chosen} />
      <Button look="secondary" type="submit">
        Filter
      </Button>
      {chosen !== null && (
        <ButtonLink look="plain" href={everything}>
          Show all groups
        </ButtonLink>
      )}
    </form>
  );
}
