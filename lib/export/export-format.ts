import type { Report } from "@/lib/domain/report";
import type { PartKind, PreviewPart } from "./preview";
import type { RoadmapReport } from "./roadmap-report";

/** What the person who downloads a file chooses, beside the plan itself. */
export type ExportOptions = {
  /** Begin a CSV with the mark by which Excel recognises UTF-8. */
  readonly byteOrderMark: boolean;
  /** Where the roadmap is shown, absolute, to be linked to; null = leave links out. */
  readonly address: string | null;
};

export type FileBody = string | Uint8Array<ArrayBuffer>;

/** Under which heading a format is offered, in this order. */
export const EXPORT_GROUPS = {
  documents: "Documents",
  results: "Results and answers",
  backlogs: "Backlogs",
  calendars: "Calendar and chart",
  data: "Data",
} as const;

export type ExportGroup = keyof typeof EXPORT_GROUPS;

/** What the page says about a format. */
export type FormatOffer = {
  /** Permanent, a slug. */
  readonly id: string;
  /** Last part of the download's address and end of its name: `roadmap.md`. Permanent, unique. */
  readonly file: string;
  readonly mediaType: string;
  readonly group: ExportGroup;
  readonly title: string;
  /** How to open or import it, with the limits of its reader; `code` between backticks. */
  readonly howTo: string;
  /** Also offered with a byte order mark. */
  readonly forExcel?: true;
  /** Rows that its reader takes at once, where that is known. */
  readonly rowLimit?: number;
};

/**
 * How the page shows it before the download. `previewText` is the text to show where the file
 * itself is not one; `previewParts` has the parts that the file is written from.
 */
type Shown<From> =
  | {
      readonly preview: "text" | "table";
      readonly previewText?: (report: From, options: ExportOptions) => string;
    }
  | {
      readonly preview: PartKind;
      readonly previewParts: (
        report: From,
      ) => readonly PreviewPart[] | Promise<readonly PreviewPart[]>;
    };

/** A file format: pure, so that the same report and options give the same bytes. */
export type Format<From, Of extends string> = FormatOffer &
  Shown<From> & {
    readonly of: Of;
    readonly make: (report: From, options: ExportOptions) => FileBody | Promise<FileBody>;
  };

/** A file made from a roadmap: there is none while nothing is left to plan. */
export type RoadmapFormat = Format<RoadmapReport, "roadmap">;

/** A file made from results and answers alone. */
export type ResultsFormat = Format<Report, "results">;

export type ExportFormat = RoadmapFormat | ResultsFormat;
