import type { Worksheet, WorksheetItem } from "@/lib/domain/worksheet";
import { partsOfFigure } from "./worksheet-rule-schema";
import type { RawWorksheet } from "./worksheet-schema";

/** A worksheet as the rest of the program knows it. */
export function buildWorksheet(raw: RawWorksheet): Worksheet {
  return {
    id: raw.id,
    title: raw.title,
    scope: raw.scope,
    source: raw.source,
    appliesIf: raw.applies_if,
    items: raw.items.map((item) => buildItem(item, raw.options ?? [])),
    scoringTexts: Object.entries(raw.scoring).map(([topic, text]) => ({ topic, text })),
    rule: buildRule(raw),
    bands: raw.bands.map(({ from, above, to, text }) => ({
      low: from ?? above ?? 0,
      lowIncluded: from !== undefined,
      high: to,
      text,
    })),
    benchmark: buildBenchmark(raw.benchmark),
    referenceLevels: buildReferenceLevels(raw.reference_levels),
  };
}

function buildRule({ rule, items }: RawWorksheet): Worksheet["rule"] {
  const own = rule.figures.map(({ id, formula }) => [id, formula] as const);
  return {
    scale: rule.scale ?? null,
    isOutcomes: rule.outcomes,
    figures: rule.figures.map((figure) => ({
      id: figure.id,
      name: figure.name,
      how: figure.how,
      of: partsOfFigure(figure, items),
      hasBands: figure.bands,
    })),
    formulas: { ...rule.formulas, ...Object.fromEntries(own) },
  };
}

function buildItem(
  { id, group, question, type, options }: RawWorksheet["items"][number],
  shared: WorksheetItem["options"],
): WorksheetItem {
  const kind = type ?? "options";
  return { id, group: group ?? null, question, kind, options: options ?? shared };
}

function buildBenchmark(raw: RawWorksheet["benchmark"]): Worksheet["benchmark"] {
  if (!raw) return null;
  const figures = Object.entries(raw.mean_and_deviation).map(
    ([id, [mean, deviation]]) => [id, { mean, deviation }] as const,
  );
  const { year, note, url, licence } = raw;
  return { year, note, url, licence, figures: Object.fromEntries(figures) };
}

function buildReferenceLevels(raw: RawWorksheet["reference_levels"]): Worksheet["referenceLevels"] {
  if (!raw) return null;
  const levels = raw.levels.map(({ share_percent, ...level }) => ({
    ...level,
    sharePercent: share_percent,
  }));
  return { year: raw.year, note: raw.note, levels };
}
