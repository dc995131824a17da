"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import type { SlopeData } from "./slope-data";
import { useNear } from "./use-near";

const SlopeChart = dynamic(() => import("./all-charts").then((chart) => chart.SlopeChart), {
  ssr: false,
});

/** Keeps the chart's place and loads it when the reader comes near; the table stands without it. */
export function LazySlopeChart({ data }: { data: SlopeData }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div ref={place} aria-hidden="true" className="h-104 max-w-xl overflow-hidden">
      {near && <SlopeChart data={data} />}
    </div>
  );
}
