import type { Worksheet } from "@/lib/domain/worksheet";
import type { Benchmark } from "./worksheet-result";

/**
 * What was published for an item or a figure. A mean without a published figure of its own is
 * compared with the mean of what goes into it, as its source does; its spread is not known then.
 */
export function benchmarkOf({ benchmark, rule }: Worksheet, id: string): Benchmark | null {
  if (benchmark === null) return null;
  const { year, figures } = benchmark;
  const own = figures[id];
  if (own) return { year, mean: own.mean, deviation: own.deviation };
  const figure = rule.figures.find((each) => each.id === id);
  if (figure?.how !== "mean") return null;
  const means = figure.of.flatMap((part) => figures[part]?.mean ?? []);
  if (means.length < figure.of.length) return null;
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  return { year, mean, deviation: null };
}
