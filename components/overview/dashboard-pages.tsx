import { groupHref } from "@/components/dashboard/group-address";
import { planHref } from "@/components/organisation/plan-address";
import { distributionHref } from "./distribution-address";

type Props = {
  /** Path of the page that is shown. */
  here: string;
  group: string | null;
};

/** The pages about many teams, each of the same group. */
export function DashboardPages({ here, group }: Props) {
  const query = group === null ? "" : `?${new URLSearchParams({ group })}`;
  const pages = [
    { path: "/dashboard", href: `/dashboard${query}`, name: "Overview and teams" },
    {
      path: "/dashboard/distribution",
      href: distributionHref({ group, team: null }),
      name: "Distribution",
    },
    { path: "/dashboard/groups", href: groupHref(group || undefined), name: "Groups" },
    {
      path: "/dashboard/plan",
      href: planHref({ group }),
      name: "What unblocks most teams",
    },
  ];
  return (
    <nav aria-label="Dashboard" className="no-print -mt-4 mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
        {pages.map(({ path, href, name }) => (
          <li key={path}>
            <a
              href={href}
              aria-current={path === here ? "page" : undefined}
              className="inline-flex min-h-11 items-center no-underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_var(--accent)]"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
