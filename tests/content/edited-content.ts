import { parseDocument } from "yaml";
import { checkContent } from "@/lib/content/check-content";
import { type ContentFiles, readContentFiles } from "@/lib/content/content-files";
import { contentHash } from "@/lib/content/content-hash";
import { loadContent } from "@/lib/content/load-content";
import { type ParsedYaml, parseYaml } from "@/lib/content/parse-yaml";
import { readDocuments } from "@/lib/content/read-documents";

export const shipped: ContentFiles = readContentFiles();
export const shippedContent = loadContent();

const parsed = new Map<string, ParsedYaml>();

/** Of all files a test changes one: the others are parsed for the first test only. */
export function parseShared(file: string, text: string): ParsedYaml {
  const key = `${file}\0${text}`;
  const known = parsed.get(key) ?? parseYaml(file, text);
  parsed.set(key, known);
  return known;
}

/** The hash of content as these files say it. */
export function hashOf(files: ContentFiles): string {
  return contentHash(readDocuments(files, parseShared).documents);
}

type Key = string | number;
export type Edit = { readonly file: string; readonly at: readonly Key[]; readonly to: unknown };

/** Where something of a shipped practice stands, with the value that it gets; undefined removes. */
export function practice(id: string, at: readonly Key[], to: unknown): Edit {
  const { file, path } = placeOf(id);
  return { file, at: [...path, ...at], to };
}

/** `practices[3]` for a shipped practice. */
export function pathOf(id: string): string {
  const [list, index] = placeOf(id).path;
  return `${list}[${index}]`;
}

/** The shipped content with some values changed. */
export function edited(...edits: readonly Edit[]): ContentFiles {
  const files = new Map(shipped);
  for (const { file, at, to } of edits) {
    const yaml = parseDocument(textOf(files, file));
    if (to === undefined) yaml.deleteIn(at);
    else yaml.setIn(at, to);
    files.set(file, yaml.toString({ lineWidth: 0 }));
  }
  return files;
}

/** The shipped content with another text in one file. */
export function retyped(file: string, change: (text: string) => string): ContentFiles {
  const before = textOf(shipped, file);
  const after = change(before);
  if (after === before) throw new Error(`${file} did not change`);
  return new Map(shipped).set(file, after);
}

/** Every problem as `file path: message`. */
export function problemsOf(files: ContentFiles): readonly string[] {
  const report = checkContent(files, parseShared);
  if (report.sound) return [];
  return report.problems.map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

function placeOf(id: string): { file: string; path: readonly [string, number] } {
  const { practices } = shippedContent.questionnaire;
  const area = practices.find((other) => other.id === id)?.area;
  const index = practices.filter((other) => other.area === area).findIndex((p) => p.id === id);
  if (area === undefined) throw new Error(`no practice ${id}`);
  return { file: `content/areas/${area}.yaml`, path: ["practices", index] };
}

function textOf(files: ContentFiles, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`no file ${file}`);
  return text;
}
