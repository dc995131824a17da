"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { ComparisonData } from "./comparison-point";

const ComparisonChart = dynamic(
  () => import("./comparison-chart").then((chart) => chart.ComparisonChart),
  { ssr: false },
);

/** Keeps the chart's place and loads it when the reader comes near; the table stands without it. */
export function LazyComparisonChart({ data }: { data: ComparisonData }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        watcher.disconnect();
      },
      { rootMargin: "300px" },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={place} aria-hidden="true" className="h-136 overflow-hidden">
      {near && <ComparisonChart data={data} />}
    </div>
  );
}
