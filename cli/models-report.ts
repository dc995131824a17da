import type { CellResult, GroupResult, ModelResult } from "@/lib/domain/models/model-result";
import type { Range } from "@/lib/domain/results";

/**
 * Published models as `tidemark score --models --json` prints them under `models`, by id in content
 * order, each with the figures of its own rule. The keys are a contract with scripts:
 *
 * - `kind`: `staged`, `list`, `all`, `mean` or `points`
 * - `assessed`: false when no practice in scope speaks for the model; then the rest is empty or null
 * - `reached`: `{low, high, of}` cells, `high` with the unknown ones; not if `mean`
 * - `groups`: by category (`name` is null without), not if `mean`; `level` (number as published, one
 *   below the lowest for none) and `next` (`{level, cells}` that are required) if `staged`; `sum` if
 *   `points`; otherwise `reached`
 * - `complete` (booleans) if `all`, `minimum` if `points`: `{low, high}` for the whole model
 * - `cells`: by id what is known: `reached`, `not-reached`, `unknown`, `does-not-apply`,
 *   `not-assessed`; `{low, high}` or null if `mean` or `points`
 *
 * Every range is null where nothing speaks for it. Figures are unrounded.
 */
export function modelsReport(models: readonly ModelResult[]) {
  return Object.fromEntries(models.map((model) => [model.id, modelReport(model)]));
}

function modelReport({ kind, isAssessed, reached, groups, figure, cells }: ModelResult) {
  const whole = {
    ...(kind === "all"
      ? { complete: figure && { low: figure.low === 1, high: figure.high === 1 } }
      : {}),
    ...(kind === "points" ? { minimum: range(figure) } : {}),
  };
  return {
    kind,
    assessed: isAssessed,
    ...(reached ? { reached, groups: groups.map((group) => groupReport(kind, group)) } : {}),
    ...whole,
    cells: Object.fromEntries(cells.map((cell) => [cell.id, cellReport(kind, cell)])),
  };
}

function groupReport(kind: ModelResult["kind"], { name, figure, next, reached }: GroupResult) {
  if (kind === "staged") return { name, level: range(figure), reached, next };
  return kind === "points" ? { name, sum: range(figure) } : { name, reached };
}

function cellReport(kind: ModelResult["kind"], { status, figure }: CellResult) {
  return kind === "mean" || kind === "points" ? range(figure) : status;
}

function range(figure: Range | null): Range | null {
  return figure && { low: figure.low, high: figure.high };
}
