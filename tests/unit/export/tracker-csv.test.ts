import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { AZURE_COLUMNS, azureCsv } from "@/lib/export/azure-csv";
import { backlogItems } from "@/lib/export/backlog-items";
import type { CsvOptions } from "@/lib/export/csv";
import { GITHUB_COLUMNS, githubCsv } from "@/lib/export/github-zip";
import { GITLAB_COLUMNS, gitlabCsv } from "@/lib/export/gitlab-csv";
import { JIRA_COLUMNS, jiraCsv } from "@/lib/export/jira-csv";
import { LINEAR_COLUMNS, linearCsv } from "@/lib/export/linear-csv";
import { roadmapCsv } from "@/lib/export/roadmap-csv";
import type { RoadmapReport } from "@/lib/export/roadmap-report";
import { nastyRoadmap, roadmapOfText } from "@/tests/support/nasty-report";
import { buildReport, buildRoadmapReport } from "@/tests/support/results";

const plan = buildRoadmapReport(buildReport(), 3);
const nasty = nastyRoadmap();

/** Strict: the same number of columns everywhere, no stray quote. */
function rowsOf(csv: string): string[][] {
  return parse(csv, { relax_quotes: false, relax_column_count: false });
}

function recordsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

/** The headers as the importers' own documents and sources list them. */
const HEADERS = [
  [
    "Jira",
    jiraCsv,
    JIRA_COLUMNS,
    "Summary,Issue Type,Issue ID,Parent,Description,Priority,Labels,Labels,Due Date,Original Estimate",
  ],
  ["GitHub", githubCsv, GITHUB_COLUMNS, "title,body,labels,milestone"],
  ["GitLab", gitlabCsv, GITLAB_COLUMNS, "title,description,due_date,milestone,type"],
  ["Azure", azureCsv, AZURE_COLUMNS, "Work Item Type,Title 1,Title 2,Description,Priority,Tags"],
  [
    "Linear",
    linearCsv,
    LINEAR_COLUMNS,
    "Id,Team,Title,Description,Status,Estimate,Priority,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Cycle Start,Cycle End,Created,Updated,Started,Completed,Canceled,Archived",
  ],
] as const;

describe.each(HEADERS)("%s", (_name, make, columns, header) => {
  it("has exactly the columns of its importer, in order", () => {
    expect(make(plan).split("\r\n")[0]).toBe(header);
    expect(columns.join(",")).toBe(header);
  });

  it("parses strictly, one row for each thing to do, with every title on one line", () => {
    const rows = rowsOf(make(nasty)).slice(1);
    const items = backlogItems(nasty);
    const epics = rows.filter((row) => row.includes("Epic"));
    const tasks = rows.filter((row) => !row.includes("Epic"));
    const hasEpics = make === jiraCsv || make === azureCsv;
    expect(epics).toHaveLength(hasEpics ? nasty.schedule.quarters.length : 0);
    expect(tasks).toHaveLength(items.length);
    for (const [place, item] of items.entries()) {
      const row = tasks[place] ?? [];
      expect(row.map((cell) => cell.replace(/^'/, ""))).toContain(item.title);
      expect(item.title).not.toMatch(/[\n\r\t]/);
      expect(row.join("\n")).toContain(item.externalId);
    }
  });

  it("writes the texts of people into descriptions, none cut", () => {
    const csv = make(nasty);
    expect(csv).toContain("touch INJECTED");
    expect(csv).toContain("long long title");
  });
});

describe("Jira", () => {
  it("puts the epics first, one a quarter, and every task below one of them", () => {
    const rows = rowsOf(jiraCsv(plan)).slice(1);
    const epics = rows.filter((row) => row[1] === "Epic");
    expect(rows.slice(0, epics.length)).toEqual(epics);
    expect(epics.map((row) => [row[0], row[2], row[8]])).toEqual([
      ["2027 Q1: continuous delivery", "1", "2027-03-31"],
      ["2027 Q2: continuous delivery", "2", "2027-06-30"],
    ]);
    const tasks = rows.slice(epics.length);
    expect(tasks.map((row) => row[3])).toEqual(["1", "1", "1", "1", "2"]);
    expect(new Set(rows.map((row) => row[2])).size).toBe(rows.length);
  });

  it("gives estimates in seconds and labels without blanks", () => {
    const [, , , , , task = []] = rowsOf(jiraCsv(plan));
    expect(task.slice(5)).toEqual(["Medium", "cd-maturity", "test", "2027-01-06", "57600"]);
    for (const row of rowsOf(jiraCsv(nasty))) expect(`${row[6]}${row[7]}`).not.toMatch(/\s/);
  });

  it("keeps wiki markup of people from meaning anything", () => {
    expect(jiraCsv(nasty)).toContain("\\{panel\\} \\[\\~admin\\] \\|a\\|");
  });
});

it("keeps commands of people from acting in GitLab", () => {
  for (const { description = "" } of recordsOf(gitlabCsv(nasty))) {
    const commands = description.split("\n").filter((line) => line.startsWith("/"));
    expect(commands.every((line) => /^\/(label ~cd-maturity ~\w+|estimate \d+d)$/.test(line))).toBe(
      true,
    );
    expect(description).not.toMatch(/[@#!](?=\w)/);
  }
});

it("writes HTML for Azure Boards in which text is only text", () => {
  const records = recordsOf(azureCsv(nasty));
  const descriptions = records.map(({ Description = "" }) => Description).join("");
  expect(descriptions.match(/<(?!\/?(?:div|b)>)/g)).toBeNull();
  expect(descriptions).toContain("&lt;img src=x onerror=alert(1)&gt;");
  const issues = records.filter((row) => row["Work Item Type"] === "Issue");
  expect(issues.every((row) => /^[1-4]$/.test(row.Priority ?? ""))).toBe(true);
});

it("indents the issues of Azure Boards below the epic of their quarter", () => {
  const rows = rowsOf(azureCsv(plan)).slice(1);
  expect(rows.map(([type, parent, child]) => `${type} ${parent}|${child ? "child" : ""}`)).toEqual([
    "Epic 2027 Q1: continuous delivery|",
    ...Array.from({ length: 4 }, () => "Issue |child"),
    "Epic 2027 Q2: continuous delivery|",
    "Issue |child",
  ]);
  const asked = { ...plan, roadmap: { ...plan.roadmap, stages: [] } };
  const nothing = { ...plan.schedule, quarters: [], slots: new Map() };
  const questions = rowsOf(azureCsv({ ...asked, schedule: nothing })).slice(1);
  expect(questions.length).toBeGreaterThan(0);
  for (const [type, title, child] of questions) {
    expect([type, child, title?.startsWith("Find out: ")]).toEqual(["Issue", "", true]);
  }
});

it("names the quarter in Linear's labels, and gives whole days and known priorities", () => {
  for (const row of recordsOf(linearCsv(nasty))) {
    expect(row.Labels).toMatch(/^cd-maturity, \w+, \d{4} Q\d$/);
    expect(row.Estimate).toMatch(/^\d*$/);
    expect(["High", "Medium", "Low"]).toContain(row.Priority);
    expect(row.Archived).toBe("");
  }
});

const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "＝1",
  "＋1",
  "－1",
  "＠A",
];
const GUARDED = [
  ["roadmap", (report: RoadmapReport, options?: CsvOptions) => roadmapCsv(report, options)],
  ["azure", azureCsv],
  ["linear", linearCsv],
  ["github", (report: RoadmapReport) => githubCsv(report)],
] as const;
const LIVE = /^\s*[=+\-@＝＋－＠]/u;

describe.each(FORMULAS.map((formula) => [JSON.stringify(formula), formula]))("%s", (_, formula) => {
  const report = roadmapOfText(formula);

  it.each(GUARDED)("runs in no text column of %s", (_name, make) => {
    const cells = rowsOf(make(report)).flat();
    expect(cells.filter((cell) => LIVE.test(cell))).toEqual([]);
  });

  it("reaches importers that keep a guard as it is, but for blanks around a title", () => {
    for (const make of [jiraCsv, gitlabCsv]) {
      const titles = rowsOf(make(report)).map(([title]) => title);
      expect(titles).toContain(formula.trim());
      expect(rowsOf(make(report, {})).map(([title]) => title)).toContain(`'${formula.trim()}`);
    }
  });
});
