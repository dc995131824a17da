import { formatIndex } from "@/lib/domain/format-figure";
import { type DotScale, INDEX_SCALE, LEVEL_SCALE } from "@/lib/export/svg/dot-plot";

/** What a distribution is of, in words and numbers. */
export type SpreadKind = {
  readonly caption: string;
  /** Over the names of the rows. */
  readonly first: string;
  readonly scale: DotScale;
  /** Over the counts. */
  readonly heads: readonly string[];
  /** Over the ends of the thick bar. */
  readonly half: string;
  readonly format: (figure: number) => string;
};

export const LEVELS: SpreadKind = {
  ...{ caption: "Teams at each level, with middle and range", first: "Area" },
  half: "At least half",
  ...{ scale: LEVEL_SCALE, format: String, heads: LEVEL_SCALE.at.map((at) => `Level ${at}`) },
};

export const INDEX: SpreadKind = {
  ...{ caption: "Teams by their index, with middle and range", first: "Figure" },
  half: "Middle half",
  ...{ scale: INDEX_SCALE, format: formatIndex },
  heads: INDEX_SCALE.at.map((middle) => `${middle - 5}–${middle < 95 ? middle + 4.9 : 100}`),
};
