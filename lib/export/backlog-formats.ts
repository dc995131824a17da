import { AZURE_ROW_LIMIT, azureCsv } from "./azure-csv";
import type { FormatOffer, RoadmapFormat } from "./export-format";
import { githubScript } from "./github-script";
import { githubZip } from "./github-zip";
import { gitlabCsv } from "./gitlab-csv";
import { jiraCsv } from "./jira-csv";
import { linearCsv } from "./linear-csv";
import type { RoadmapReport } from "./roadmap-report";

/** Issues that Atlassian advises to import at once. */
const JIRA_ROW_LIMIT = 1_500;

type Tracker = Omit<FormatOffer, "group" | "file" | "mediaType"> & {
  readonly csv: (report: RoadmapReport) => string;
};

/** A backlog that is read as CSV, under its own id. */
function csvBacklog({ csv, ...offer }: Tracker): RoadmapFormat {
  return {
    ...offer,
    of: "roadmap",
    file: `${offer.id}.csv`,
    mediaType: "text/csv",
    group: "backlogs",
    preview: "table",
    make: (report) => csv(report),
  };
}

/** Roadmaps as backlogs of issue trackers, in the order in which they are offered. */
export const BACKLOG_FORMATS: readonly RoadmapFormat[] = [
  csvBacklog({
    id: "jira",
    title: "Jira Cloud",
    howTo:
      "As an administrator choose System, External System Import, CSV; set the date format to `yyyy-MM-dd` and map Issue ID and Parent. Others import at most 250 rows, without the epics. Not for a spreadsheet: text is not guarded against formulas, because Jira would keep the guard.",
    rowLimit: JIRA_ROW_LIMIT,
    csv: (report) => jiraCsv(report),
  }),
  {
    of: "roadmap",
    id: "github",
    file: "github.zip",
    mediaType: "application/zip",
    group: "backlogs",
    title: "GitHub",
    howTo:
      "Unpack it, sign in with `gh auth login`, then run `sh roadmap.sh OWNER/REPO`: it creates labels, milestones and issues, and may be repeated. Beside it lies `issues.csv` for importers of others.",
    preview: "text",
    previewText: (report) => githubScript(report),
    make: (report) => githubZip(report),
  },
  csvBacklog({
    id: "gitlab",
    title: "GitLab",
    howTo:
      "First create the milestones, one for each quarter such as 2027 Q1, and the labels, `cd-maturity` and the id of each area. Then choose Import CSV on the page with the project’s issues; at most 10 MB on GitLab.com. Not for a spreadsheet: text is not guarded against formulas, because GitLab would keep the guard.",
    csv: (report) => gitlabCsv(report),
  }),
  csvBacklog({
    id: "azure",
    title: "Azure Boards",
    howTo:
      "Choose Queries, Import Work Items (Services, or Server 2020 and newer): an epic for each quarter, with its issues below. Change Issue to User Story or Product Backlog Item where the process has no Issue. Azure takes 1,000 rows at once.",
    rowLimit: AZURE_ROW_LIMIT,
    csv: (report) => azureCsv(report),
  }),
  csvBacklog({
    id: "linear",
    title: "Linear",
    howTo:
      "Run `npx @linear/import` and choose Linear CSV. It knows no due dates, so the quarter is a label; days are the estimate.",
    csv: (report) => linearCsv(report),
  }),
];
