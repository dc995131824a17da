import { describe, expect, it, vi } from "vitest";
import type { ExportFormat, ExportOptions } from "@/lib/export/export-format";
import { EXPORT_FORMATS, findFormat, groupedFormats } from "@/lib/export/export-formats";
import { ROADMAP_FORMATS } from "@/lib/export/roadmap-formats";
import { NASTY_TEXTS, nastyRoadmap } from "@/tests/support/nasty-report";
import { buildReport, buildRoadmapReport, DRAFT } from "@/tests/support/results";

const OPTIONS: ExportOptions = {
  byteOrderMark: false,
  address: "http://127.0.0.1:3000/teams/t1/results/s1/roadmap?target=3",
};
const plan = nastyRoadmap();

function make(format: ExportFormat, report = plan) {
  return format.of === "roadmap" ? format.make(report, OPTIONS) : format.make(report, OPTIONS);
}

describe("the registry", () => {
  it("names every format once, with a sentence on how to import it", () => {
    const files = EXPORT_FORMATS.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(files.length);
    for (const { id, file, howTo, mediaType } of EXPORT_FORMATS) {
      expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(file).toMatch(/^[a-z]+(-[a-z]+)?\.[a-z]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+$/);
      expect(howTo).toMatch(/^[A-Z].*\.$/);
    }
    expect(groupedFormats().flatMap(({ formats }) => formats)).toHaveLength(files.length);
    expect(findFormat("roadmap.md")?.id).toBe("markdown");
    expect(findFormat("roadmap.exe")).toBeNull();
  });

  it("has each format that a roadmap leaves in", () => {
    expect(ROADMAP_FORMATS.map(({ file }) => file)).toEqual([
      "roadmap.md",
      "roadmap.csv",
      "roadmap.xlsx",
      "roadmap.pptx",
      "roadmap.pdf",
      "roadmap-letter.pdf",
      "jira.csv",
      "github.zip",
      "gitlab.csv",
      "azure.csv",
      "linear.csv",
      "roadmap.ics",
      "roadmap.mmd",
      "roadmap.json",
    ]);
  });
});

describe.each(ROADMAP_FORMATS)("$file", (format) => {
  it("gives the same bytes for the same report", async () => {
    expect(await make(format, nastyRoadmap())).toEqual(await make(format));
  });

  it("gives the same bytes in any time zone", async () => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    const east = await make(format);
    vi.stubEnv("TZ", "America/Los_Angeles");
    expect(await make(format)).toEqual(east);
    vi.unstubAllEnvs();
  });

  it("is made of a plan without any action too", async () => {
    const done = { ...plan.roadmap, findOut: [], stages: [], totalDays: 0 };
    const schedule = { ...plan.schedule, quarters: [], slots: new Map() };
    expect((await make(format, { ...plan, roadmap: done, schedule })).length).toBeGreaterThan(0);
  });
});

/** What is not text is opened by its own reader in a test of its own. */
describe.each(ROADMAP_FORMATS.filter((each) => !("previewParts" in each)))("$file", (format) => {
  const textOf = (report = plan) => {
    const own = "previewText" in format ? format.previewText : undefined;
    const body = (own ?? format.make)(report, OPTIONS);
    if (typeof body !== "string") throw new Error(`${format.file} is not text`);
    return body;
  };

  it("is the reviewed file, byte for byte", async () => {
    const name = format.file === "github.zip" ? "roadmap.sh" : format.file;
    await expect(textOf()).toMatchFileSnapshot(`golden/nasty/${name}.golden`);
  });

  it("holds every action and question under its permanent id, none left out", () => {
    const text = textOf().replaceAll(/\r\n /g, "");
    const { findOut, stages } = plan.roadmap;
    const actions = stages.flatMap((stage) => stage.actions);
    expect(actions.length).toBeGreaterThan(9);
    expect(findOut.length).toBeGreaterThan(1);
    for (const { practice } of actions) expect(text).toContain(`tidemark:s1:${practice}`);
    const asked = format.id === "markdown" || format.id === "icalendar" ? [] : findOut;
    for (const { practice } of asked) expect(text).toContain(`tidemark:s1:${practice}:find-out`);
  });

  it("names a draft as its source", () => {
    const draft = buildRoadmapReport(buildReport({ source: DRAFT }), 2);
    expect(textOf(draft)).toContain("tidemark:d1:");
  });
});

it("is tested with texts of every kind that a format could stumble over", () => {
  const all = NASTY_TEXTS.join("");
  for (const sign of ["'", '"', "`", "$(", "\n", "\r", "=", "@", "<", "|", ";", "\\", "%%", "😀"]) {
    expect(all).toContain(sign);
  }
});
