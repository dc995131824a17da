import type { Preview } from "@/lib/export/preview";

/** A file to take away, with everything the page says about it. */
export type Offer = {
  readonly id: string;
  readonly title: string;
  readonly howTo: string;
  readonly downloads: readonly { readonly href: string; readonly label: string }[];
  /** Only of the one that was asked for. */
  readonly preview: Preview | null;
  /** Leads to the page with the preview, or without it when it is there. */
  readonly previewHref: string;
  /** Rows that its reader takes at once; null where no limit is known. */
  readonly rowLimit: number | null;
  /** How many rows the file has, when its reader takes fewer; else null. */
  readonly tooManyRows: number | null;
};

/** The files under one heading. */
export type OfferGroup = {
  readonly id: string;
  readonly title: string;
  readonly offers: readonly Offer[];
};
