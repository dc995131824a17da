import { render, screen, within } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ModelReadingPage } from "@/components/models/model-reading-page";
import { ModelsOverview } from "@/components/models/models-overview";
import type { Choices } from "@/lib/domain/answers";
import type { ModelReading } from "@/lib/domain/models/read-models";
import { contentWithLens } from "@/tests/support/calm-lens";
import { everyFlag, everything, questionnaire, rules } from "@/tests/support/models";
import { DORA_EXAMPLE, readingOf, readingsOf } from "@/tests/support/readings";

const RESULTS = "/teams/t1/results/s1";
const text = () => document.body.textContent ?? "";
const none: Choices = new Map();

function page(reading: ModelReading, practices = questionnaire.practices, profile = everyFlag) {
  return (
    <ModelReadingPage
      shown={{ ...reading, practices, resultsHref: RESULTS, worksheetsHref: "/w" }}
      asked={{ profile, flags: questionnaire.profile }}
      context="Checkout"
    />
  );
}

const show = (...reading: Parameters<typeof page>) => render(page(...reading));

/** The item of a cell in a matrix, or its row in a table. */
function cell(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no cell ${id}`);
  return found;
}

const marks = (mark: string) => document.querySelectorAll(`li[id][data-mark="${mark}"]`).length;

describe("the matrix of a staged model", () => {
  it("is a table with a header for each level and each category, and every cell in its place", () => {
    show(readingOf("cdmm", everything(3)));
    const table = screen.getByRole("table", { name: /categories by levels/ });
    const columns = within(table)
      .getAllByRole("columnheader")
      .map((each) => each.textContent);
    expect(columns).toEqual([
      "Category",
      ...["Base", "Beginner", "Intermediate", "Advanced", "Expert"],
    ]);
    expect(within(table).getAllByRole("rowheader")).toHaveLength(5);
    expect(table.querySelectorAll("li[id]")).toHaveLength(78);
    const row = cell("bd.advanced.multiple-build-machines").closest("tr") as HTMLElement;
    expect(within(row).getByRole("rowheader")).toHaveTextContent("Build & DeployIntermediate");
    const place = cell("bd.advanced.multiple-build-machines").closest("td");
    expect([...row.children].indexOf(place as HTMLElement)).toBe(4);
  });

  it.each([
    [0, 0],
    [3, 71],
    [4, 78],
  ] as const)("with %i everywhere has %i cells reached", (value, reached) => {
    show(readingOf("cdmm", everything(value)));
    expect(marks("reached")).toBe(reached);
    expect(marks("missed")).toBe(78 - reached);
  });

  it("says which practice a cell lacks, from which to which answer, and opens into why", () => {
    const choices = everything(4, { "build-on-every-change": 2, "automated-unit-tests": "DK" });
    show(readingOf("cdmm", choices));
    const missed = cell("bd.intermediate.triggered-builds");
    expect(missed).toHaveTextContent("Not reached:");
    expect(missed).toHaveTextContent(/: 2 →to 3/);
    expect(missed).toHaveTextContent("answer 2; counts from answer 3");
    expect(missed).toHaveTextContent("0 of 1 do.");
    expect(missed).toHaveTextContent("Rehn");
    expect(missed).toHaveTextContent("2013");
    const [link] = within(missed).getAllByRole("link", { hidden: true });
    expect(link).toHaveAttribute("href", `${RESULTS}#build-on-every-change`);
    expect(cell("tv.base.unit-tests")).toHaveTextContent("Unknown:");
  });

  it("tells apart what does not apply, and averages nothing", () => {
    const choices = everything(4, { "automated-unit-tests": "NA" });
    show(readingOf("cdmm", choices));
    expect(cell("tv.base.unit-tests")).toHaveAttribute("data-mark", "none");
    expect(text()).not.toMatch(/average of|mean of/i);
    const levels = screen.getByRole("region", { name: "Level of each category" });
    expect(within(levels).getAllByRole("row")).toHaveLength(6);
  });

  it("holds 30 cells for Humble & Farley, whose -1 holds while 0 is missed", () => {
    show(readingOf("humble-farley", everything(0)));
    expect(document.querySelectorAll("td li[id]")).toHaveLength(30);
    expect(marks("holds")).toBe(6);
    expect(screen.getByText("Still holds, to be left behind")).toBeVisible();
  });
});

describe("levels of machine learning", () => {
  it("say what is required for the next level", () => {
    show(readingOf("google-mlops", everything(3)));
    const row = within(screen.getByRole("region", { name: "Level" })).getAllByRole("row")[1];
    expect(row).toHaveTextContent("Level 1: ML pipeline automation");
    expect(row).toHaveTextContent("Level 2: CI/CD pipeline automation lacks 1 cell:");
    const [link] = within(row as HTMLElement).getAllByRole("link", { name: /^Stage|^Component/ });
    expect(cell(link?.getAttribute("href")?.slice(1) ?? "")).toHaveAttribute("data-mark", "missed");
  });

  it("stand for each dimension of Microsoft's model, without one for the whole", () => {
    show(readingOf("microsoft-mlops", everything(4)));
    const headers = within(
      screen.getByRole("region", { name: "Level of each category" }),
    ).getAllByRole("rowheader");
    expect(headers.map((each) => each.textContent)).toEqual([
      ...["People", "Model creation", "Model release", "Application integration"],
    ]);
    expect(screen.getAllByText("Adds nothing to the level before.").length).toBeGreaterThan(0);
  });
});

describe("points", () => {
  it("stand beside the worksheet: four sums, the smallest and its band", () => {
    const answers = [4, 3, 5, 1.5].flatMap((sum, group) =>
      [1, 2, 3, 4, 5, 6, 7].map(
        (number) =>
          [
            `${["data", "model", "infra", "monitor"][group]}.${number}`,
            Math.max(0, Math.min(1, sum - number + 1)),
          ] as const,
      ),
    );
    const sheets = new Map([["ml-test-score", new Map(answers)]]);
    show(readingOf("ml-test-score", everything(3), { sheets }));
    const rows = within(
      screen.getByRole("region", { name: "The sums and the smallest of them" }),
    ).getAllByRole("row");
    expect(rows).toHaveLength(6);
    expect(rows[5]).toHaveTextContent("The smallest of the four sums 4, 3, 5, 1.5: 1.5.");
    expect(rows[5]).toHaveTextContent("A first step to production use");
    expect(rows[5]).toHaveTextContent("Indicative: the smallest of the sums");
    expect(document.querySelectorAll("tr[id]")).toHaveLength(28);
  });

  it("are indicative and say so while the worksheet is not filled in", () => {
    show(readingOf("ml-test-score", everything(3)));
    expect(text()).toContain("Worksheet not filled in");
    expect(text()).toContain("(indicative)");
  });
});

describe("DORA's metrics", () => {
  it("open into the worked example, beside a benchmark with spread, year and source", () => {
    show(readingOf("dora-capabilities", everything(2), { sheets: DORA_EXAMPLE }));
    expect(screen.getAllByText(/8\.04/).length).toBeGreaterThan(0);
    expect(text()).toContain("of five: 40.2 / 5 = 8.04.");
    expect(text()).toContain("10 - 8 / 10 = 9.2.");
    expect(text()).toContain("5.5, spread 2.4 (2025)");
    expect(text()).toContain("6.72 (2025)");
    expect(screen.getByRole("link", { name: "github.com/dora-team/dora.dev" })).toBeVisible();
    expect(text()).toContain("Apache-2.0");
    expect(text().toLowerCase()).not.toContain("elite");
  });

  it("leave out capabilities that are not assessed, and say so", () => {
    show(readingOf("dora-capabilities", everything(2)));
    expect(document.querySelectorAll("tr[id]")).toHaveLength(31);
    expect(text()).toContain("Not assessed with the practices that this team is asked:");
  });
});

describe("all or nothing", () => {
  it("lists what is missing first", () => {
    show(readingOf("minimum-cd", everything(3)));
    const missing = screen.getByRole("region", { name: "Missing or unknown" });
    expect(missing.querySelectorAll("tr[id]")).toHaveLength(2);
    const inPlace = screen.getByRole("region", { name: "In place" });
    expect(inPlace.querySelectorAll("tr[id]")).toHaveLength(15);
    expect(text()).toContain("Not all in place: 15 of 17");
  });
});

describe("lists", () => {
  it("show testing phase by phase", () => {
    show(readingOf("testing-phases", everything(3)));
    const phases = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(phases.map((phase) => phase?.replace(/:.*/, ""))).toEqual([
      ...["Component", "Subsystem", "System", "Production", "Manual gates"],
    ]);
    expect(document.querySelectorAll('tr[id] [data-mark="reached"]')).toHaveLength(17);
  });
});

describe("every model", () => {
  const cases: readonly (readonly [string, Choices])[] = [
    ["nothing answered", none],
    ["don't know everywhere", everything("DK")],
    ["does not apply anywhere", everything("NA")],
  ];
  it.each(cases)("is told within 2,500 elements: %s", (_, choices) => {
    for (const reading of readingsOf(choices)) {
      const html = renderToStaticMarkup(page(reading));
      expect(html.match(/<[a-z]/g)?.length, reading.model.id).toBeLessThanOrEqual(2500);
      expect(html, reading.model.id).not.toMatch(/\{[a-z]+\}|undefined|NaN|Infinity/);
    }
  });

  it("opens each assessed cell into its practices, its formula and its source with the year", () => {
    for (const reading of readingsOf(everything(2))) {
      const all = document.createElement("template");
      all.innerHTML = renderToStaticMarkup(page(reading));
      for (const { id, inputs, formula } of reading.result.cells) {
        if (formula === null) continue;
        const opened = all.content.getElementById(id)?.querySelector("details");
        const links = [...(opened?.querySelectorAll("a") ?? [])].map((each) =>
          each.getAttribute("href"),
        );
        const answers = inputs.map(({ practice }) => `${RESULTS}#${practice}`);
        expect(links).toEqual(expect.arrayContaining(answers));
        expect(opened?.textContent).toContain(`, ${reading.model.year}`);
      }
    }
  });

  it("says why it is not assessed for a team that does not do what it is about", () => {
    const [reading] = readingsOf(everything(4), { profile: [] }).filter(
      ({ model }) => model.id === "google-mlops",
    );
    if (!reading) throw new Error("no reading");
    show(reading, questionnaire.practices, []);
    expect(screen.getByRole("heading", { name: "Not assessed" })).toBeVisible();
    expect(text()).toMatch(/It is about teams whose profile says yes to “.+”\./);
  });

  it("stands in the overview with one line, its kind and a link", () => {
    const readings = readingsOf(everything(3));
    render(
      <ModelsOverview
        readings={readings}
        unreadable={[]}
        asked={{ profile: everyFlag, flags: questionnaire.profile }}
        base="/m"
      />,
    );
    expect(screen.getAllByRole("rowheader")).toHaveLength(rules.length);
    for (const { model } of readings) {
      expect(screen.getByRole("link", { name: model.name })).toHaveAttribute(
        "href",
        `/m/${model.id}`,
      );
    }
    const row = screen.getByRole("row", { name: /Minimum Viable/ });
    expect(row).toHaveTextContent("All or nothing");
    expect(row).toHaveTextContent("Not all in place: 15 of 17");
  });
});

describe("a new lens", () => {
  it("is a YAML file: its page and its line need no code", () => {
    const content = contentWithLens();
    const choices: Choices = new Map([["scripted-build", 3]]);
    const reading = readingOf("lens-calm", choices, { profile: [], content });
    show(reading, content.questionnaire.practices);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Calm delivery lens");
    expect(cell("rough.builds")).toHaveTextContent("Reached: Builds are scripted.");
    expect(cell("calm.nights")).toHaveTextContent("Unknown:");
    expect(text()).toContain("The level is Rough to Calm: 1–2 of 2 cells are reached.");
  });
});
