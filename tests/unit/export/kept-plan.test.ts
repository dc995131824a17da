import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { calendarIcs } from "@/lib/export/calendar-ics";
import { linearCsv } from "@/lib/export/linear-csv";
import { mermaidGantt } from "@/lib/export/mermaid-gantt";
import { slidePreview } from "@/lib/export/pptx/slide-preview";
import { roadmapCsv } from "@/lib/export/roadmap-csv";
import { ROADMAP_FORMATS } from "@/lib/export/roadmap-formats";
import { roadmapJson } from "@/lib/export/roadmap-json";
import { roadmapMarkdown } from "@/lib/export/roadmap-markdown";
import { roadmapSlides } from "@/lib/export/roadmap-pptx";
import type { KeptAction, RoadmapReport } from "@/lib/export/roadmap-report";
import { roadmapDocument } from "@/lib/export/roadmap-schema";
import { readPdf, unpacked } from "@/tests/support/documents";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";

const OPTIONS = { byteOrderMark: false, address: null };
const PLAIN = buildRoadmapReport(buildReport(), 3);
const [FIRST = "", SECOND = ""] = PLAIN.roadmap.stages.flatMap(({ actions }) =>
  actions.map(({ practice }) => practice),
);

const ANA: KeptAction = {
  ...{ state: "under-way", stateName: "Under way", closed: false },
  ...{ owner: "=Ana", due: "2027-02-17", note: "Ask *Ben* first" },
};
const CLOSED: KeptAction = {
  ...{ state: "adopted", stateName: "Adopted", closed: true },
  ...{ owner: "", due: "2027-03-31", note: "" },
};
const KEPT: RoadmapReport = {
  ...PLAIN,
  kept: new Map([
    [FIRST, ANA],
    [SECOND, CLOSED],
  ]),
};

async function textOf(id: string): Promise<string> {
  const format = ROADMAP_FORMATS.find((each) => each.id === id);
  const body = (await format?.make(KEPT, OPTIONS)) ?? "";
  if (typeof body === "string") return body;
  if (id.startsWith("pdf")) return (await readPdf(body)).pages.map(({ text }) => text).join("\n");
  if (id === "github")
    return Object.values(unzipSync(body))
      .map((part) => strFromU8(part))
      .join();
  return unpacked(body);
}

describe("the files of a kept plan", () => {
  it("end each row of the CSV with owner, due date, state and note, guarded", () => {
    const rows = roadmapCsv(KEPT).split("\r\n");
    expect(rows[0]).toMatch(/,ends_on,owner,due,status,note$/);
    expect(rows.find((row) => row.includes(`:${FIRST},`))).toMatch(
      /,'=Ana,2027-02-17,Under way,Ask \*Ben\* first$/,
    );
    expect(rows.find((row) => row.includes(`:${SECOND},`))).toMatch(/,,2027-03-31,Adopted,$/);
    expect(rows.find((row) => row.includes(":find-out,"))).toMatch(/,,,,,,,$/);
  });

  it("tick what is closed in Markdown and name owner and date, without any markup of theirs", () => {
    const text = roadmapMarkdown(KEPT);
    expect(text.match(/^- \[x\] /gm)).toHaveLength(1);
    expect(text).toContain("  - Owner: \\=Ana\n");
    expect(text).toContain("  - Due: 2027-02-17\n  - Note: Ask \\*Ben\\* first\n");
    expect(roadmapMarkdown(PLAIN)).not.toMatch(/\[x\]|Owner:|Due:/);
  });

  it("say it as members of JSON that follow the schema", () => {
    const read = roadmapDocument.parse(JSON.parse(roadmapJson(KEPT)));
    const { stateName: _, ...ana } = ANA;
    expect(read.actions.find(({ practice }) => practice === FIRST)?.kept).toEqual(ana);
    expect(roadmapJson(PLAIN)).not.toContain("kept");
  });

  it("put actions on their due date in calendars and trackers", async () => {
    expect(calendarIcs(KEPT)).toContain("DTSTART;VALUE=DATE:20270217");
    for (const id of ["jira", "gitlab"]) expect(await textOf(id)).toContain("2027-02-17");
  });

  it("tag the bars of a gantt chart, and say the state in words too", () => {
    const bars = (state: KeptAction["state"], stateName: string, closed = false) => {
      const kept = new Map([[FIRST, { ...CLOSED, state, stateName, closed }]]);
      return mermaidGantt({ ...PLAIN, kept })
        .split("\n")
        .find((line) => /\ba3, /.test(line));
    };
    const lines = mermaidGantt(KEPT);
    expect(lines).toMatch(/ \(Under way – =Ana\) :active, a3, /);
    expect(lines).toMatch(/ \(Adopted\) :done, a4, /);
    expect(bars("fallen", "Open again")).toMatch(/ \(Open again\) :crit, a3, /);
    expect(bars("said-done", "Said done")).toMatch(/ \(Said done\) :active, a3, /);
    expect(bars("said-done", "Done", true)).toMatch(/ \(Done\) :done, a3, /);
    expect(bars("dropped", "Dropped")).toMatch(/ \(Dropped\) :a3, /);
    expect(bars("to-do", "To do")).toMatch(/Static analysis :a3, /);
  });

  it("show due date, state and owner on the slides, and next only what is still open", () => {
    const slides = roadmapSlides(KEPT).map(slidePreview);
    const plan = slides.find(({ name }) => name.includes("Roadmap to"))?.table;
    const cells = (name: string) => plan?.columns.find((column) => column.name === name)?.cells;
    expect(cells("State")).toEqual(["Under way", "Adopted"]);
    expect(cells("Owner")).toEqual(["=Ana", ""]);
    expect(cells("Due")).toEqual(["17 Feb 2027", "31 Mar 2027"]);
    const titleOf = (id: string) =>
      PLAIN.questionnaire.practices.find((one) => one.id === id)?.title;
    const soon = (kept: Map<string, KeptAction>) =>
      roadmapSlides({ ...PLAIN, kept })
        .filter(({ title }) => title.startsWith("Next 90 days"))
        .map((slide) => JSON.stringify(slide.parts))
        .join();
    expect(soon(new Map([[FIRST, ANA]]))).toContain(titleOf(FIRST));
    for (const state of ["adopted", "said-done", "dropped", "not-asked"] as const) {
      expect(soon(new Map([[FIRST, { ...ANA, state }]]))).not.toContain(titleOf(FIRST));
    }
  });

  it("give Linear a status that it knows, and the assignee", () => {
    const statusOf = (state: KeptAction["state"]) => {
      const kept = new Map([[FIRST, { ...ANA, state }]]);
      const rows: Record<string, string>[] = parse(linearCsv({ ...PLAIN, kept }), {
        columns: true,
      });
      return rows.find(({ Id }) => Id?.endsWith(`:${FIRST}`));
    };
    expect(statusOf("under-way")).toMatchObject({ Status: "In Progress", Assignee: "'=Ana" });
    const states = ["to-do", "said-done", "adopted", "fallen", "dropped", "not-asked"] as const;
    expect(states.map((state) => statusOf(state)?.Status)).toEqual([
      ...["Backlog", "Done", "Done", "Todo", "Canceled", "Canceled"],
    ]);
  });

  it.each([
    "workbook",
    "deck",
    "pdf-a4",
    "mermaid",
    "jira",
    "github",
    "gitlab",
    "azure",
    "linear",
    "icalendar",
  ])("name the owner in %s", async (id) => {
    expect((await textOf(id)).replaceAll("\r\n ", "")).toContain("=Ana");
  });
});
