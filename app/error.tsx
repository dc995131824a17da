"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <title>Something went wrong · Tidemark</title>
      <PageHeader
        title="This page could not be shown"
        lead="Tidemark could not read its data just now. What was saved is still there; nothing was changed."
      />
      <div className="flex flex-wrap gap-3">
        <Button onClick={reset}>Try again</Button>
        <ButtonLink href="/" look="secondary">
          Home
        </ButtonLink>
      </div>
      {error.digest && (
        <p className="mt-6 text-small text-ink-muted">
          If it stays, look for <code>{error.digest}</code> in the log of the server.
        </p>
      )}
    </>
  );
}
