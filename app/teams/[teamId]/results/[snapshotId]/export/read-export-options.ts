import "server-only";
import { readEnv } from "@/lib/env";
import type { ExportOptions } from "@/lib/export/export-format";

type Place = { readonly teamId: string; readonly snapshotId: string };

/** What the query says about the file itself; the address comes from the settings alone. */
export function readExportOptions(
  { teamId, snapshotId }: Place,
  query: URLSearchParams,
): ExportOptions {
  const path = `/teams/${encodeURIComponent(teamId)}/results/${encodeURIComponent(snapshotId)}`;
  return {
    byteOrderMark: query.get("bom") === "1",
    address: `${readEnv().baseUrl}${path}/roadmap`,
  };
}
