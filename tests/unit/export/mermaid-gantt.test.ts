// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { mermaidGantt } from "@/lib/export/mermaid-gantt";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { nastyRoadmap, roadmapOfText } from "@/tests/support/nasty-report";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";

type Task = {
  id: string;
  task: string;
  section: string;
  startTime: Date;
  endTime: Date;
  milestone: boolean;
  done: boolean;
  active: boolean;
  crit: boolean;
};
type Mermaid = {
  initialize(options: { startOnLoad: boolean }): void;
  mermaidAPI: {
    getDiagramFromText(text: string): Promise<{ type: string; db: { getTasks(): Task[] } }>;
  };
};

// The official build of Mermaid in one file, a script for a page: it sets a global.
beforeAll(() => {
  const file = new URL(import.meta.resolve("@mermaid-js/tiny"));
  runInThisContext(readFileSync(file, "utf8"));
});

async function tasksOf(report: RoadmapReport): Promise<Task[]> {
  const mermaid: Mermaid = Reflect.get(globalThis, "mermaid");
  mermaid.initialize({ startOnLoad: false });
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(mermaidGantt(report));
  expect(diagram.type).toBe("gantt");
  return diagram.db.getTasks();
}

/** Days of a chart are local: the parser knows no zones. */
function day(time: Date): string {
  const [month, date] = [time.getMonth() + 1, time.getDate()].map((n) =>
    String(n).padStart(2, "0"),
  );
  return `${time.getFullYear()}-${month}-${date}`;
}

function countOf({ roadmap, schedule }: RoadmapReport): number {
  const actions = roadmap.stages.flatMap((stage) => stage.actions);
  return roadmap.findOut.length + actions.length + schedule.quarters.length;
}

describe("roadmap as a gantt chart", { timeout: 60_000 }, () => {
  it("of a kept plan tells Mermaid what is done, under way and open again", async () => {
    const plain = buildRoadmapReport(buildReport(), 3);
    const ids = plain.roadmap.stages.flatMap(({ actions }) => actions.map((one) => one.practice));
    const states = [
      { state: "adopted", stateName: "Adopted", closed: true },
      { state: "under-way", stateName: "Under way", closed: false },
      { state: "fallen", stateName: "Open again", closed: false },
    ] as const;
    const said = { owner: "Ana: #1; done,", due: "2027-03-31", note: "" };
    const kept = new Map(states.map((each, place) => [ids[place] ?? "", { ...each, ...said }]));
    const bars = (await tasksOf({ ...plain, kept })).filter(({ milestone }) => !milestone);
    const told = bars.map(({ task, done, active, crit }) =>
      [/\((.*)\)$/.exec(task.trim())?.[1], done && "done", active && "active", crit && "crit"]
        .filter(Boolean)
        .join(" | "),
    );
    expect(told.toSorted()).toEqual([
      "Adopted – Ana 1 done | done",
      "Open again – Ana 1 done | crit",
      "Under way – Ana 1 done | active",
    ]);
  });

  it("is read by Mermaid itself: sections, days and milestones", async () => {
    const tasks = await tasksOf(buildRoadmapReport(buildReport(), 3));
    const told = tasks.map(({ id, section, task, startTime, endTime, milestone }) =>
      [id, section, task.trim(), day(startTime), day(endTime), milestone ? "milestone" : ""].join(
        " | ",
      ),
    );
    expect(told).toEqual([
      "a1 | First find out | Find out Interface tests | 2027-01-01 | 2027-01-01 | milestone",
      "a2 | First find out | Find out Tests in production | 2027-01-01 | 2027-01-01 | milestone",
      "a4 | Build & Integration | Fast build | 2027-01-07 | 2027-02-18 | ",
      "a3 | Test & Verification | Static analysis | 2027-01-01 | 2027-01-07 | ",
      "a5 | Test & Verification | Tests in production | 2027-02-18 | 2027-04-20 | ",
      "q1 | Quarters | End of 2027 Q1 | 2027-03-31 | 2027-03-31 | milestone",
      "q2 | Quarters | End of 2027 Q2 | 2027-06-30 | 2027-06-30 | milestone",
    ]);
  });

  it("keeps every task whatever its text is", async () => {
    const plan = nastyRoadmap();
    expect(await tasksOf(plan)).toHaveLength(countOf(plan));
  });

  it.each([
    "section x",
    "title x",
    "dateFormat x",
    "excludes weekends",
    "todayMarker off",
    "click a call b()",
    "call x()",
    "href x",
    "vert x",
    "weekday monday",
    "accTitle: x",
    "accDescr { x }",
    "inclusiveEndDates",
    "topAxis",
    "gantt",
    "2026-01-01 x",
    "a%%b",
    "%%{init: {}}%% x",
    "%% x",
    "%b",
    "a%",
    "😀%",
    "done, crit, after a1",
    ":;#,",
    "---",
    "<script>x</script>",
  ])("keeps every task called %s", async (text) => {
    const plan = roadmapOfText(text);
    expect(await tasksOf(plan)).toHaveLength(countOf(plan));
  });
});
