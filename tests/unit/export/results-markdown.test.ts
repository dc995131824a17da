import { expect, it } from "vitest";
import { resultsJson } from "@/lib/export/results-json";
import { resultsMarkdown } from "@/lib/export/results-markdown";
import { GATES, SHEETS } from "@/tests/support/beside";
import { fullReport, LONG_NOTE, NASTY } from "@/tests/support/full-report";
import { buildReport } from "@/tests/support/results";

const full = fullReport();

it("is the reviewed file, byte for byte", async () => {
  const report = buildReport({ gates: GATES, sheets: SHEETS });
  await expect(resultsMarkdown(report)).toMatchFileSnapshot("golden/results.md.golden");
});

it("has every practice, note and link", () => {
  const text = resultsMarkdown(full);
  for (const { id } of full.questionnaire.practices) expect(text).toContain(`\`${id}\``);
  for (const { links } of full.answers.values()) {
    for (const link of links) expect(text).toContain(`  - Evidence: <${link}>`);
  }
  expect(text).toContain(`    > ${LONG_NOTE.trim()}`);
  expect(text).toContain("    > first\n    > second\n    >\n    > fourth tabbed\n");
});

it("takes the meaning from what people typed", () => {
  const text = resultsMarkdown(full);
  expect(text).not.toContain(NASTY.markup);
  expect(text).toContain('> &lt;b&gt;&amp;amp;&lt;/b&gt; "quoted" \\_x0041\\_ \\`code\\` \\| pipe');
  expect(text).toContain(`> @\u2060SUM(A1)`);
});

it("has the notes and links that the JSON has", () => {
  const { answers }: { answers: { note: string; links: string[] }[] } = JSON.parse(
    resultsJson(full),
  );
  const stored = [...full.answers.values()];
  expect(answers.filter(({ note }) => note !== "").length).toBe(
    stored.filter(({ note }) => note !== "").length,
  );
  expect(answers.flatMap(({ links }) => links)).toEqual(stored.flatMap(({ links }) => links));
});
