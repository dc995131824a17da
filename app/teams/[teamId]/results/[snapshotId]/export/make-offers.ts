import "server-only";
import type { Offer, OfferGroup } from "@/components/export/offer";
import type { ExportFormat, ExportOptions } from "@/lib/export/export-format";
import { groupedFormats } from "@/lib/export/export-formats";
import { type Preview, previewOf } from "@/lib/export/preview";
import type { Exportable } from "../load-exportable";

/** What the links of the page begin with, and what they carry on. */
type Links = { readonly base: string; readonly query: URLSearchParams };

/** Every format with its preview; those of a roadmap only if there is one. */
export async function makeOffers(
  found: Exportable,
  links: Links,
  options: ExportOptions,
): Promise<OfferGroup[]> {
  const groups = groupedFormats().map(async ({ group, title, formats }) => {
    const possible = formats.filter(({ of }) => of === "results" || found.roadmap !== null);
    const offers = possible.map(async (format) =>
      offerOf(format, links, await makePreview(format, found, options)),
    );
    return { id: group, title, offers: await Promise.all(offers) };
  });
  return (await Promise.all(groups)).filter(({ offers }) => offers.length > 0);
}

function offerOf(format: ExportFormat, { base, query }: Links, preview: Preview | null): Offer {
  const { id, file, title, howTo, forExcel, rowLimit } = format;
  const href = (more: Record<string, string>) => {
    const search = new URLSearchParams([...query, ...Object.entries(more)]).toString();
    return `${base}/export/${file}${search && `?${search}`}`;
  };
  const plain = { href: href({}), label: `Download ${file}` };
  const excel = { href: href({ bom: "1" }), label: `Download ${file} for Excel` };
  return {
    ...{ id, title, howTo, preview },
    downloads: forExcel ? [plain, excel] : [plain],
    rowLimit: rowLimit ?? null,
  };
}

async function makePreview(
  format: ExportFormat,
  { report, roadmap }: Exportable,
  options: ExportOptions,
): Promise<Preview | null> {
  if (format.preview === "none") return null;
  const text = await (format.of === "results"
    ? (format.previewText ?? format.make)(report, options)
    : roadmap && (format.previewText ?? format.make)(roadmap, options));
  return typeof text === "string" ? previewOf(text, format.preview) : null;
}
