import type { Preview } from "@/lib/export/preview";

/** A file to take away, with everything the page says about it. */
export type Offer = {
  readonly id: string;
  readonly title: string;
  readonly howTo: string;
  readonly downloads: readonly { readonly href: string; readonly label: string }[];
  /** Null for what is not text. */
  readonly preview: Preview | null;
  /** Rows that its reader takes at once; null where no limit is known. */
  readonly rowLimit: number | null;
};

/** The files under one heading. */
export type OfferGroup = {
  readonly id: string;
  readonly title: string;
  readonly offers: readonly Offer[];
};
