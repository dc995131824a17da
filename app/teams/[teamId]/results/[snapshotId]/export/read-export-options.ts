import "server-only";
import { readEnv } from "@/lib/env";
import type { ExportOptions } from "@/lib/export/export-format";

type Place = { readonly teamId: string; readonly snapshotId: string };

/**
 * What the query says about the file itself. The address of the roadmap begins with the origin of
 * the settings, never of the request, and carries on what the query says about the plan.
 */
export function readExportOptions(
  { teamId, snapshotId }: Place,
  query: URLSearchParams,
): ExportOptions {
  const path = `/teams/${encodeURIComponent(teamId)}/results/${encodeURIComponent(snapshotId)}`;
  const plan = new URLSearchParams(
    [...query].filter(([name]) => name !== "bom" && name !== "plan"),
  );
  const search = plan.size > 0 ? `?${plan}` : "";
  return {
    byteOrderMark: query.get("bom") === "1",
    address: `${readEnv().baseUrl}${path}/roadmap${search}`,
  };
}
