"use client";

import { useState } from "react";
import { savePng } from "./save-png";

/** Turns an SVG of this server into a PNG; there only with JavaScript, since a browser draws it. */
export function PngLink({ href, name }: { href: string; name: string }) {
  const [state, setState] = useState<"ready" | "drawing" | "failed">("ready");
  const save = async () => {
    setState("drawing");
    const saved = await savePng(href);
    setState(saved ? "ready" : "failed");
  };
  return (
    <span className="noscript:hidden inline-flex items-center gap-3">
      <button
        type="button"
        onClick={save}
        className="min-h-11 text-accent underline underline-offset-3 hover:text-accent-strong"
      >
        {name} as PNG
      </button>
      {state === "failed" && (
        <span role="alert">The drawing could not be made. Take the SVG, or try again.</span>
      )}
    </span>
  );
}
