import type { ContentProblem } from "@/lib/content/content-error";
import type { Documents, Rule } from "@/lib/content/raw-content";
import { PLANNING } from "@/lib/content/read-raw-content";

/** There is a file for each area, model and worksheet and for planning, and no other but steps. */
export const checkFiles: Rule = ({ files, main }) => {
  const has = new Set(files);
  if (!has.has(MAIN)) return [{ file: MAIN, path: "", message: "there is no such file" }];
  if (main === null) return [];

  const expected = new Map([
    [MAIN, ""],
    [PLANNING, ""],
  ]);
  for (const [index, { id }] of main.areas.entries()) {
    expected.set(`content/areas/${id}.yaml`, `areas[${index}]`);
  }
  for (const [index, id] of main.models.entries()) {
    expected.set(`content/models/${id}.yaml`, `models[${index}]`);
  }
  for (const [index, id] of main.worksheets.entries()) {
    expected.set(`content/worksheets/${id}.yaml`, `worksheets[${index}]`);
  }
  const missing = [...expected]
    .filter(([file]) => !has.has(file))
    .map(([file, path]) => ({ file: MAIN, path, message: `there is no file ${file}` }));
  const surplus = files
    .filter((file) => !expected.has(file) && !/^content\/versions\/[^/]+\.yaml$/.test(file))
    .map((file) => ({ file, path: "", message: `${MAIN} does not name it` }));
  return [...missing, ...surplus];
};

const MAIN = "content/questionnaire.yaml";

/** Where a file says its name, if that is not its `id`. */
const ID_KEYS: Readonly<Record<string, string>> = { areas: "area", versions: "to" };

/** The id inside a file is the name of the file. */
export function findMisnamedFiles(documents: Documents): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const [file, document] of documents) {
    const [, folder, name] =
      /^content\/(areas|models|worksheets|versions)\/(.+)\.yaml$/.exec(file) ?? [];
    if (folder === undefined) continue;
    const path = ID_KEYS[folder] ?? "id";
    const id: unknown = Object(document)[path];
    if (typeof id !== "string" || id === name) continue;
    problems.push({ file, path, message: `is "${id}", but the file is called ${name}.yaml` });
  }
  return problems;
}
