import { type PreviewPart, toPreviewPart } from "../preview";
import { loadFaces } from "./faces";
import { type DocumentHead, Flow, type PageSize } from "./flow";

export type PdfOptions = {
  /** A4 by default. */
  readonly pageSize?: PageSize;
};

/** What a document says of itself, and how it is written. */
export type PdfDocument = {
  readonly head: Omit<DocumentHead, "pageSize">;
  readonly write: (flow: Flow) => void;
};

/** A document written by its `write`; equal content gives equal bytes. */
export async function makePdf(document: PdfDocument, options: PdfOptions): Promise<Uint8Array> {
  const flow = await layOut(document, options);
  return flow.finish(document.head);
}

/** The pages of the same document, each with the headings that begin on it. */
export async function pdfPages(
  document: PdfDocument,
  options: PdfOptions,
): Promise<readonly PreviewPart[]> {
  const { headings } = await layOut(document, options);
  return headings.map((texts, place) => toPreviewPart(`Page ${place + 1}`, texts));
}

async function layOut({ head, write }: PdfDocument, { pageSize = "A4" }: PdfOptions) {
  const flow = new Flow({ ...head, pageSize }, await loadFaces());
  write(flow);
  return flow;
}
