import { type Document, LineCounter, parseDocument, type Scalar, visit } from "yaml";
import type { ContentProblem } from "./content-error";

/** `document` is undefined if the text is not YAML; other problems leave it usable for checks. */
export type ParsedYaml = {
  readonly document: unknown;
  readonly problems: readonly ContentProblem[];
};

/**
 * Parses one YAML 1.2 file with the core schema.
 *
 * Aliases, duplicate keys, unknown tags and comments behind a value are problems. The last because
 * `#` inside an unquoted text would silently cut it.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const problemAt = (offset: number, message: string): ContentProblem => ({
    file,
    path: `line ${lines.linePos(offset).line}`,
    message,
  });
  const problems = [...yaml.errors, ...yaml.warnings].map((error) =>
    problemAt(error.pos[0], error.message),
  );
  for (const { offset, message } of forbiddenNodes(yaml)) problems.push(problemAt(offset, message));

  const usable = yaml.errors.every((error) => error.code === "DUPLICATE_KEY");
  return { document: usable ? yaml.toJS() : undefined, problems };
}

function forbiddenNodes(yaml: Document): readonly { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(yaml, {
    Alias(_, alias) {
      found.push({
        offset: alias.range?.[0] ?? 0,
        message: `alias *${alias.source}: write the value out`,
      });
    },
    Scalar(_, scalar: Scalar) {
      if (!scalar.comment) return;
      found.push({
        offset: scalar.range?.[1] ?? 0,
        message: `"#${scalar.comment}" behind a value is lost: quote the text, or give the comment a line of its own`,
      });
    },
  });
  return found;
}
