import "server-only";
import type { Offer, OfferGroup } from "@/components/export/offer";
import type { ExportFormat, ExportOptions } from "@/lib/export/export-format";
import { groupedFormats } from "@/lib/export/export-formats";
import type { Preview } from "@/lib/export/preview";
import { previewFile } from "@/lib/export/preview-file";
import type { Exportable } from "../load-exportable";

/** What the links of the page begin with, what they carry on, and which format is shown. */
type Links = {
  readonly base: string;
  readonly query: URLSearchParams;
  /** Id of a format; null shows none. */
  readonly opened: string | null;
};

/**
 * Every format; those of a roadmap only if there is one. Only the one that was asked for is made,
 * for its preview: to make all of them costs several times the rest of the page.
 */
export async function makeOffers(
  found: Exportable,
  links: Links,
  options: ExportOptions,
): Promise<OfferGroup[]> {
  const groups = groupedFormats().map(async ({ group, title, formats }) => {
    const possible = formats.filter(({ of }) => of === "results" || found.roadmap !== null);
    const offers = possible.map(async (format) => {
      const isShown = format.id === links.opened;
      const isMade = isShown || mayBeTooLong(format, found);
      const preview = isMade ? await makePreview(format, found, options) : null;
      const rows = preview?.kind === "text" ? (preview.table?.totalRows ?? 0) : 0;
      const tooManyRows = rows > (format.rowLimit ?? rows) ? rows : null;
      return { ...offerOf(format, links), preview: isShown ? preview : null, tooManyRows };
    });
    return { id: group, title, offers: await Promise.all(offers) };
  });
  return (await Promise.all(groups)).filter(({ offers }) => offers.length > 0);
}

function offerOf(
  format: ExportFormat,
  { base, query, opened }: Links,
): Omit<Offer, "preview" | "tooManyRows"> {
  const { id, file, title, howTo, forExcel, rowLimit } = format;
  const search = (more: Record<string, string>) => {
    const text = new URLSearchParams([...query, ...Object.entries(more)]).toString();
    return text && `?${text}`;
  };
  const href = (more: Record<string, string>) => `${base}/export/${file}${search(more)}`;
  const plain = { href: href({}), label: `Download ${file}` };
  const excel = { href: href({ bom: "1" }), label: `Download ${file} for Excel` };
  const isShown = id === opened;
  return {
    ...{ id, title, howTo },
    downloads: forExcel ? [plain, excel] : [plain],
    rowLimit: rowLimit ?? null,
    previewHref: `${base}/export${search(isShown ? {} : { preview: id })}#${id}`,
  };
}

/** No tracker gets more rows than there are steps, questions and quarters. */
function mayBeTooLong({ rowLimit }: ExportFormat, { roadmap }: Exportable): boolean {
  if (rowLimit === undefined || roadmap === null) return false;
  const { schedule, roadmap: plan } = roadmap;
  return schedule.slots.size + schedule.quarters.length + plan.findOut.length > rowLimit;
}

async function makePreview(
  format: ExportFormat,
  { report, roadmap }: Exportable,
  options: ExportOptions,
): Promise<Preview | null> {
  if (format.of === "results") return previewFile(format, report, options);
  return roadmap && previewFile(format, roadmap, options);
}
