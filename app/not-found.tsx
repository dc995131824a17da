import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <>
      <PageHeader
        context="Error 404"
        title="There is nothing at this address"
        lead="The link may be old or mistyped, or the team or snapshot was deleted. Saved answers are not affected."
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/teams">Go to the teams</ButtonLink>
        <ButtonLink href="/" look="secondary">
          Home
        </ButtonLink>
      </div>
    </>
  );
}
