import type { RawPractice } from "./area-schema";
import type { Place } from "./check-shape";
import type { ContentProblem } from "./content-error";
import type { KnownIds } from "./known-ids";
import type { RawModel } from "./model-schema";
import type { RawPlanning } from "./planning-schema";
import type { RawQuestionnaire } from "./questionnaire-schema";
import type { RawVersion } from "./version-schema";
import type { RawWorksheet } from "./worksheet-schema";

/** Something read from a file, and where it stands. */
export type Entry<T> = Place & { readonly value: T };

/** Every content file as YAML, by name; one that is not YAML at all is left out. */
export type Documents = ReadonlyMap<string, unknown>;

/** The content as it is written, as far as its shape is right, before its rules are checked. */
export type RawContent = {
  readonly files: readonly string[];
  /** Null if `content/questionnaire.yaml` cannot be read; then rules across files wait. */
  readonly main: RawQuestionnaire | null;
  /** By file, in the order of the file. */
  readonly practices: readonly Entry<RawPractice>[];
  readonly models: readonly Entry<RawModel>[];
  readonly worksheets: readonly Entry<RawWorksheet>[];
  /** Steps between versions, by file. */
  readonly versions: readonly Entry<RawVersion>[];
  /** Null if `content/planning.yaml` cannot be read. */
  readonly planning: Entry<RawPlanning> | null;
  /** Ids of areas of which every practice is here; of others, one or all could not be read. */
  readonly completeAreas: ReadonlySet<string>;
  /** Null if a file could not be parsed: then nobody knows which ids exist. */
  readonly known: KnownIds | null;
};

/** One rule of the content: looks at everything and lists what breaks it. */
export type Rule = (content: RawContent) => readonly ContentProblem[];
