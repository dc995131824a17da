"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import type { StepChartData } from "./step-chart-data";
import { useNear } from "./use-near";

const StepChart = dynamic(() => import("./all-charts").then((chart) => chart.StepChart), {
  ssr: false,
});

/** Keeps the chart's place and loads it when the reader comes near; the table stands without it. */
export function LazyStepChart({ name, data }: { name: string; data: StepChartData }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div className="min-w-0">
      <p className="text-small font-semibold">{name}</p>
      <div ref={place} aria-hidden="true" className="h-44 overflow-hidden">
        {near && <StepChart name={name} data={data} />}
      </div>
    </div>
  );
}
