import type { ReactNode } from "react";

const LOOKS = {
  info: "border-accent bg-raised",
  hold: "border-hold bg-hold-ground",
  wrong: "border-wrong bg-wrong-ground",
} as const;

/** A message that stands in the page. `status` announces it politely, for what just happened. */
export function Notice({
  look = "info",
  status = false,
  children,
}: {
  look?: keyof typeof LOOKS;
  status?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      {...(status ? { role: "status" } : {})}
      className={`my-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-r-control border-l-4 px-4 py-3 wrap-anywhere ${LOOKS[look]}`}
    >
      {children}
    </div>
  );
}
