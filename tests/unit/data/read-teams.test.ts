import { expect, test } from "vitest";
import { readBackstage } from "@/lib/data/import-teams/read-backstage";
import { readTeamCsv } from "@/lib/data/import-teams/read-team-csv";

const CATALOG = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: bank, title: The Bank }
spec: { type: company, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: retail }
spec: { type: division, parent: group:default/bank, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: cards, tags: [core], description: Cards and accounts }
spec: { type: team, profile: { displayName: Cards }, parent: Retail, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ledger }
spec: { type: service, owner: cards, lifecycle: production }
`;

test("columns come in any order, and what is not there is not said", () => {
  expect(readTeamCsv("tags;name\ncore|java;Cards\n\n;Pay\n")).toEqual({
    entries: [
      { line: 2, name: "Cards", tags: ["core", "java"] },
      { line: 4, name: "Pay", tags: [] },
    ],
    ...{ problems: [], notes: [] },
  });
});

test.each([
  ["team\nCards", "The column name is missing."],
  ["name,name\nA,B", "The column name is there twice."],
  ["name,colour\nA,B", "The column “colour” is not known."],
  ["name\nA,B", "More cells than the 1 of the header."],
  ["name,group\nA,B\nC", "Fewer cells than the 2 of the header."],
])("%j is refused", (text, message) => {
  const { problems } = readTeamCsv(text);
  expect(problems[0]?.message).toContain(message);
});

test.each([
  ['name\nA\n"B\nC\n', 3, /^A quotation mark opens a cell here, and none closes it\. Close it/],
  // Quotation marks before it: an empty cell, one written twice, a line end within a cell.
  ['name,group\n"","a""b"\n"x\ny",\n"""B,\nC,\n', 5, /^A quotation mark opens a cell here/],
  ['name,group\nA,b"c\nD,E\n', 2, /^A quotation mark stands inside a cell\. Put the whole cell/],
  ['name\n"A" b\nC\n', 2, /^A quotation mark stands inside a cell\. Put the whole cell/],
])("%j is told in words what to do, at its line", (text, line, message) => {
  expect(readTeamCsv(text).problems).toEqual([{ line, message: expect.stringMatching(message) }]);
});

test.each([
  ["spec: { type: team,", "spec:\n  type: [a,\nb]\n#", 17, "The indentation is wrong."],
  ["kind: Group", "\tkind: Group", 3, "Indent it with spaces."],
  ["kind: Group", "kind: Group\nkind: Group", 4, "Leave one of them out."],
  ["title: The Bank", "title: !name Bank", 4, "Leave the tag out."],
  ["title: The Bank", 'title: "The Bank', 21, "Up to here this cannot be read as YAML."],
])("YAML with %j as %j is told in words what to do", (from, to, line, message) => {
  const [first] = readBackstage(CATALOG.replace(from, to)).problems;
  expect(first).toEqual({ line, message: expect.stringContaining(message) });
});

test("the tree of groups becomes paths of teams", () => {
  expect(readBackstage(CATALOG)).toEqual({
    entries: [
      {
        line: 12,
        name: "Cards",
        group: "The Bank / retail",
        externalId: "group:default/cards",
        description: "Cards and accounts",
        tags: ["core"],
      },
    ],
    problems: [],
    notes: ["Left out: 1 of the kind Component. Groups become teams; Tidemark keeps no services."],
  });
});

test("what is left out is counted by kind, whatever kinds a file makes up", () => {
  const more = ["API", "Component", "x".repeat(99), "group", "[1]", ""].map(
    (kind) => `---\napiVersion: backstage.io/v1alpha1\nkind: ${kind}\n`,
  );
  const { notes, problems } = readBackstage(`${CATALOG}${more.join("")}`);
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    "Left out: 2 of the kind Component, 1 of the kind API, 4 of another kind. Groups become teams; Tidemark keeps no services.",
  ]);
});

test.each([
  ["spec: { type: company,", "spec: { type: company, parent: nobody,", [2]],
  ["parent: group:default/bank", "parent: nobody", [7]],
  // Retail and the bank are below each other, and the cards below both.
  ["spec: { type: company,", "spec: { type: company, parent: retail,", [2, 7]],
])("%j as %j is reported where it is wrong, not for what is below", (from, to, expected) => {
  const { problems } = readBackstage(CATALOG.replace(from, to));
  expect(problems.map(({ line }) => line)).toEqual(expected);
});

test.each([
  ["parent: Retail", "parent: nobody", "The parent group:default/nobody is not in the file."],
  ["parent: group:default/bank", "parent: retail", "group:default/retail is below itself."],
  ["name: retail", "name: bank", "group:default/bank is on line 2 already."],
  ["name: cards", "name: ca rds", "metadata.name: It must be letters"],
  ["spec: { type: company, children: [] }", "spec: { type: company }", "spec.children:"],
  ["tags: [core]", "tags: *core", "alias"],
])("%j as %j is refused", (from, to, message) => {
  const { problems } = readBackstage(CATALOG.replace(from, to));
  expect(
    problems
      .map((problem) => problem.message)
      .join("\n")
      .toLowerCase(),
  ).toContain(message.toLowerCase());
});
