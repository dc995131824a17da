import { parse, stringify } from "yaml";
import { type ContentFiles, readContentFiles } from "@/lib/content/content-files";

type Practice = { id: string; title: string; level: string; prerequisites?: string[] };
type Change = (practices: readonly Practice[]) => readonly Practice[];

/** The version that {@link secondVersion} makes of the shipped content. */
export const SECOND = "2.0.0";

const STEP = `
from: 1.0.0
to: ${SECOND}
why: Two practices about incidents asked the same twice, and one asked two things at once.
renamed: { stable-team: long-lived-team }
split: { pinned-dependencies: [dependencies-locked, dependencies-renewed] }
merged: { learning-from-incidents: [incident-response, blameless-learning] }
withdrawn: [ai-change-verification]
added: [reproducible-builds]
`;

/** The shipped content one version later: a practice each renamed, split, withdrawn and added, two merged. */
export function secondVersion(): ContentFiles {
  const files = new Map(readContentFiles());
  edit(files, "content/areas/culture.yaml", (practices) =>
    practices
      .filter(({ id }) => id !== "blameless-learning")
      .map((each) => renamed(each, "incident-response", "learning-from-incidents"))
      .map((each) => renamed(each, "stable-team", "long-lived-team")),
  );
  edit(files, "content/areas/build.yaml", (practices) =>
    practices
      .filter(({ id }) => id !== "ai-change-verification")
      .flatMap((each) => {
        if (each.id === "attested-builds") return [each, { ...each, ...NEW }];
        if (each.id !== "pinned-dependencies") return [each];
        return ["dependencies-locked", "dependencies-renewed"].map((id) => ({
          ...each,
          id,
          title: titleOf(id),
        }));
      }),
  );
  for (const file of files.keys()) {
    if (file.startsWith("content/areas/"))
      edit(files, file, (all) => all.map(withNewPrerequisites));
  }
  const main = files.get("content/questionnaire.yaml") ?? "";
  files.set("content/questionnaire.yaml", main.replace("version: 1.0.0", `version: ${SECOND}`));
  return files.set(`content/versions/${SECOND}.yaml`, STEP);
}

const PREREQUISITES: Readonly<Record<string, string>> = {
  "pinned-dependencies": "dependencies-locked",
  "blameless-learning": "learning-from-incidents",
};

function withNewPrerequisites(practice: Practice): Practice {
  const { prerequisites = [] } = practice;
  return { ...practice, prerequisites: prerequisites.map((id) => PREREQUISITES[id] ?? id) };
}

/** What is said twice is written twice, as content has no aliases. */
const LAYOUT = { lineWidth: 0, aliasDuplicateObjects: false };

const NEW = { id: "reproducible-builds", title: "Reproducible builds", essential: false };

function edit(files: Map<string, string>, file: string, change: Change): void {
  const area: { practices: readonly Practice[] } = parse(files.get(file) ?? "");
  files.set(file, stringify({ ...area, practices: change(area.practices) }, LAYOUT));
}

function renamed(practice: Practice, old: string, id: string): Practice {
  return practice.id === old ? { ...practice, id, title: titleOf(id) } : practice;
}

/** "long-lived-team" as "Long lived team". */
function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
