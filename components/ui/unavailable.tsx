import type { ReactNode } from "react";
import { ButtonLink } from "./button";
import { PageHeader } from "./page-header";

/** What stands in place of a page whose data cannot be read. `retry` asks for it once more. */
export function Unavailable({ retry }: { retry: ReactNode }) {
  return (
    <>
      <PageHeader
        title="This page could not be shown"
        lead="Tidemark could not read its data just now. What was saved is still there; nothing was changed."
      />
      <div className="flex flex-wrap gap-3">
        {retry}
        <ButtonLink href="/" look="secondary">
          Home
        </ButtonLink>
      </div>
    </>
  );
}
