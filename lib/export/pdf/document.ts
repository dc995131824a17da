import { loadFaces } from "./faces";
import { type DocumentHead, Flow, type PageSize } from "./flow";

export type PdfOptions = {
  /** A4 by default. */
  readonly pageSize?: PageSize;
};

/** A document written by `write`; equal content gives equal bytes. */
export async function makePdf(
  head: Omit<DocumentHead, "pageSize">,
  { pageSize = "A4" }: PdfOptions,
  write: (flow: Flow) => void,
): Promise<Uint8Array> {
  const whole = { ...head, pageSize };
  const flow = new Flow(whole, await loadFaces());
  write(flow);
  return flow.finish(whole);
}
