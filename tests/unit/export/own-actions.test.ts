import { unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { ExtraAction } from "@/lib/domain/roadmap/plan-options";
import { scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import { ROADMAP_FORMATS } from "@/lib/export/roadmap-formats";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { buildReport, buildRoadmap } from "@/tests/support/results";

const OPTIONS = { byteOrderMark: false, address: null };
const OWN: readonly ExtraAction[] = [
  { id: "own-hire", title: "Hire a tester", area: null, days: 4, stage: "first" },
  { id: "own-move", title: "Move the office", area: "build", days: 9, stage: 2 },
];

function planned(areaTargets?: { build: 2 }): RoadmapReport {
  const report = buildReport();
  const plan = buildRoadmap(report, 2);
  const roadmap = { ...plan, ...(areaTargets ? { areaTargets } : {}), extra: OWN };
  const pace = { startsOn: "2027-01-01", capacity: [30] as const };
  return { ...report, roadmap, schedule: scheduleRoadmap(roadmap, pace) };
}

/** Every text in a file, whatever it is packed in. */
async function textIn(body: string | Uint8Array): Promise<string> {
  if (typeof body === "string") return body;
  if (String.fromCharCode(...body.slice(0, 2)) === "PK") {
    const parts = Object.values(unzipSync(body));
    return parts.map((part) => new TextDecoder().decode(part)).join("\n");
  }
  const document = await getDocument({ data: body.slice() }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return (await Promise.all(pages)).join("\n");
}

describe.each(ROADMAP_FORMATS)("$file", (format) => {
  it("holds what the team added itself, at its time", async () => {
    const text = await textIn(await format.make(planned(), OPTIONS));
    expect(text).toContain("Hire a tester");
    expect(text).toContain("Move the office");
  });

  it("does not speak of every area when only some are planned", async () => {
    const text = await textIn(await format.make(planned({ build: 2 }), OPTIONS));
    expect(text).not.toMatch(/in every area[ ,(<]/);
  });
});

it("puts the first of them first, in a backlog and in the sum of days", async () => {
  const csv = ROADMAP_FORMATS.find(({ id }) => id === "csv");
  const text = await textIn((await csv?.make(planned(), OPTIONS)) ?? "");
  const rows = text
    .split("\r\n")
    .filter((row) => row.includes("tidemark:") && !/find-out/.test(row));
  expect(rows[0]).toContain("tidemark:s1:own-hire");
  expect(rows[0]).toContain("2027-01-01");
});
