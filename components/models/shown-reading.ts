import type { ModelReading } from "@/lib/domain/models/read-models";
import type { Practice } from "@/lib/domain/questionnaire";

/** A reading with what its parts need to explain themselves. */
export type ShownReading = ModelReading & {
  readonly practices: readonly Practice[];
  /** Address of the results, where each practice has its own place. */
  readonly resultsHref: string;
  /** Address below which the team's draft has its worksheets. */
  readonly worksheetsHref: string;
};
