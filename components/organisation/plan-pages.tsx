import { PageLinks } from "@/components/ui/page-links";
import { planHref } from "./plan-address";

type Props = {
  group: string | null;
  page: number;
  pageCount: number;
  total: number;
  /** What there are pages of, in the plural. */
  what: string;
  practice?: string;
};

const SIZE = 50;

/** Pages of the list, or of the teams of one practice. */
export function PlanPages({ group, practice, ...pages }: Props) {
  return (
    <PageLinks {...pages} size={SIZE} hrefOf={(page) => planHref({ group, page }, practice)} />
  );
}
