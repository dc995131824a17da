import { PageHeader } from "@/components/ui/page-header";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { DashboardPages } from "./dashboard-pages";
import { WithheldNotice } from "./overview-panel";

type Props = Pick<Withheld, "group" | "smallest"> & {
  /** Path of the page that is shown. */
  here: string;
};

/** What stands in place of a page about a group that is too small to be shown. */
export function WithheldPage({ here, group, smallest }: Props) {
  return (
    <>
      <PageHeader title="Too few teams to be shown" />
      <DashboardPages here={here} group={group} />
      <WithheldNotice smallest={smallest} />
    </>
  );
}
