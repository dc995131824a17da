import { parseContent } from "@/lib/content/parse-content";
import { edited, parseShared, practice, shippedContent } from "@/tests/content/edited-content";

const LENS = `
id: lens-calm
name: Calm delivery lens
authors: somebody
year: 2026
url: ""
levels:
  - { id: rough, name: Rough }
  - { id: calm, name: Calm }
aggregation: A level needs all its cells.
about:
  what: Whether people sleep at night.
  scored: A level needs all its cells.
  licence: Public domain.
  differs: [Sleep is not measured.]
rule:
  kind: staged
  first: 1
  formulas:
    cell: "{met} of {asked} answers reach what the cell asks for."
    level: "The level is {level}: {reached} of {cells} cells are reached."
cells:
  - { id: rough.builds, level: rough, text: Builds are scripted. }
  - { id: calm.nights, level: calm, text: Nobody deploys at night. }
`;

const link = (model: string, cell: string, min: number) => ({ model, cell, min });

/** The shipped content with one more lens, made of a YAML file, its name in the list, and two mappings. */
export function contentWithLens() {
  const { models } = shippedContent.questionnaire;
  const files = edited(
    { file: "content/questionnaire.yaml", at: ["models", models.length], to: "lens-calm" },
    practice("scripted-build", ["evidence", 0], link("lens-calm", "rough.builds", 3)),
    practice("pipeline-to-production", ["evidence", 0], link("lens-calm", "calm.nights", 4)),
  );
  return parseContent(new Map(files).set("content/models/lens-calm.yaml", LENS), parseShared);
}
