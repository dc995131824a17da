import { PageHeader } from "@/components/ui/page-header";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { DashboardPages } from "./dashboard-pages";
import { WithheldNotice } from "./overview-panel";
import { WITHHELD_TITLE } from "./withheld-words";

type Props = Pick<Withheld, "group" | "smallest"> & {
  /** Path of the page that is shown. */
  here: string;
};

/** What stands in place of a page about a group whose figures are withheld. */
export function WithheldPage({ here, group, smallest }: Props) {
  return (
    <>
      <PageHeader title={WITHHELD_TITLE} />
      <DashboardPages here={here} group={group} />
      <WithheldNotice group={group} smallest={smallest} />
    </>
  );
}
