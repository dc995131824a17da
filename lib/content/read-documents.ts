import type { ContentProblem } from "./content-error";
import type { ContentFiles } from "./content-files";
import { type ParsedYaml, parseYaml } from "./parse-yaml";
import type { Documents } from "./raw-content";

/** What is said by the text of a file, which is named in problems. */
export type Parse = (file: string, text: string) => ParsedYaml;

/** Parses every file; a file that is not YAML has problems and no document. */
export function readDocuments(
  files: ContentFiles,
  parse: Parse = parseYaml,
): {
  readonly documents: Documents;
  readonly problems: readonly ContentProblem[];
} {
  const documents = new Map<string, unknown>();
  const problems: ContentProblem[] = [];
  for (const [file, text] of files) {
    const parsed = parse(file, text);
    problems.push(...parsed.problems);
    if (parsed.document !== undefined) documents.set(file, parsed.document);
  }
  return { documents, problems };
}
