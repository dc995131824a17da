"use client";

import dynamic from "next/dynamic";
import { useRef } from "react";
import type { LevelLineData } from "./level-line-data";
import { useNear } from "./use-near";

const LevelLine = dynamic(() => import("./all-charts").then((chart) => chart.LevelLine), {
  ssr: false,
});

/** Keeps the chart's place and loads it when the reader comes near; the table stands without it. */
export function LazyLevelLine({ data }: { data: LevelLineData }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div ref={place} aria-hidden="true" className="h-38 overflow-hidden">
      {near && <LevelLine data={data} />}
    </div>
  );
}
