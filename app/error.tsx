"use client";

import { Button } from "@/components/ui/button";
import { Unavailable } from "@/components/ui/unavailable";

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
      <Unavailable retry={<Button onClick={reset}>Try again</Button>} />
      {error.digest && (
        <p className="mt-6 text-small text-ink-muted">
          If it stays, look for <code>{error.digest}</code> in the log of the server.
        </p>
      )}
    </>
  );
}
