import {
  type DashboardView,
  DEFAULT_VIEW,
  dashboardHref,
} from "@/components/dashboard/dashboard-view";
import { Button, ButtonLink } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";

type Props = Pick<DashboardView, "group" | "since" | "sort" | "direction" | "size">;

/** Asks for the month with whose start the levels are compared. */
export function SinceForm({ view }: { view: Props }) {
  return (
    <form
      action="/dashboard"
      method="get"
      autoComplete="off"
      className="flex flex-wrap items-end gap-3"
    >
      <div className="w-52">
        <label htmlFor="since" className="text-small font-semibold">
          Change since (YYYY-MM)
        </label>
        <input
          id="since"
          name="since"
          type="month"
          pattern="20[0-9]{2}-[0-9]{2}"
          defaultValue={view.since ?? ""}
          className={CONTROL}
        />
      </div>
      {(["group", "sort", "direction", "size"] as const).map((name) => {
        const value = view[name];
        if (value === DEFAULT_VIEW[name] || value === null) return null;
        return <input key={name} type="hidden" name={name} value={value} />;
      })}
      <Button look="secondary" type="submit">
        Show change
      </Button>
      {view.since && (
        <ButtonLink look="plain" href={dashboardHref({ ...DEFAULT_VIEW, ...view, since: null })}>
          Without change
        </ButtonLink>
      )}
    </form>
  );
}
