"use client";

import "./globals.css";

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Tidemark</title>
        <main className="page pt-12">
          <h1>Tidemark could not be shown</h1>
          <p className="mt-3 max-w-prose">
            What was saved is still there; nothing was changed. Try again, or look at the log of the
            server.
          </p>
          <button
            type="button"
            onClick={reset}
            className="mt-5 min-h-11 rounded-control bg-accent px-4 py-2 font-semibold text-on-accent"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
