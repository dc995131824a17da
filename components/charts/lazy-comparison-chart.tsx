"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import type { ComparisonData } from "./comparison-point";
import { useNear } from "./use-near";

const ComparisonChart = dynamic(
  () => import("./all-charts").then((chart) => chart.ComparisonChart),
  { ssr: false },
);

/** Keeps the chart's place and loads it when the reader comes near; the table stands without it. */
export function LazyComparisonChart({ data }: { data: ComparisonData }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div ref={place} aria-hidden="true" className="h-136 overflow-hidden">
      {near && <ComparisonChart data={data} />}
    </div>
  );
}
