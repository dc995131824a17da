import { LineCounter, parseAllDocuments } from "yaml";
import { z } from "zod";
import type { LineProblem, ReadTeams, TeamEntry } from "./team-entry";
import { yamlWords } from "./yaml-words";

/** @see https://backstage.io/docs/features/software-catalog/descriptor-format */
const OTHER_KINDS = [
  ...["Component", "API", "Resource", "System", "Domain"],
  ...["User", "Template", "Location"],
];
const KINDS = ["Group", ...OTHER_KINDS];
const OTHER = "another kind";
const NAME = /^[a-zA-Z0-9]+([-_.][a-zA-Z0-9]+)*$/;
const name = z
  .string()
  .max(63)
  .regex(NAME, { error: "It must be letters and digits, with - _ or . between." });

/** @see https://backstage.io/docs/features/software-catalog/descriptor-format#kind-group */
const group = z.object({
  apiVersion: z.literal(["backstage.io/v1alpha1", "backstage.io/v1beta1"]),
  kind: z.literal("Group"),
  metadata: z.object({
    name,
    namespace: name.optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    tags: z.array(z.string()).optional(),
  }),
  spec: z.object({
    type: z.string(),
    profile: z.object({ displayName: z.string().optional() }).optional(),
    parent: z.string().optional(),
    children: z.array(z.string()),
  }),
});
type Group = z.infer<typeof group> & { readonly line: number; readonly ref: string };

/**
 * Reads the Groups of a Backstage catalog file of one or several documents. A Group is a team when
 * its type is "team" or nothing is below it; the others make the tree. Other kinds are left out, and
 * counted in a note.
 *
 * @see docs/decisions/0021-no-services.md
 */
export function readBackstage(text: string): ReadTeams {
  const lines = new LineCounter();
  const options = { version: "1.2", schema: "core", uniqueKeys: true, merge: false } as const;
  const documents = parseAllDocuments(text, {
    ...options,
    prettyErrors: false,
    lineCounter: lines,
  });
  const groups: Group[] = [];
  const problems: LineProblem[] = [];
  const others: string[] = [];
  for (const document of documents) {
    const line = lines.linePos(document.contents?.range?.[0] ?? 0).line || 1;
    const [error] = [...document.errors, ...document.warnings];
    if (error) {
      problems.push({ line: lines.linePos(error.pos[0]).line, message: yamlWords(error.code) });
      continue;
    }
    const content = readContent(document);
    if (content instanceof Error) problems.push({ line, message: "Write aliases out." });
    else if (content === null) continue;
    else if (kindOf(content) !== "Group") others.push(kindOf(content));
    else {
      const parsed = group.safeParse(content);
      if (parsed.success) groups.push({ ...parsed.data, line, ref: refOf(parsed.data) });
      else problems.push(...parsed.error.issues.map((issue) => toProblem(issue, line)));
    }
  }
  const tree = readTree(groups);
  return {
    entries: tree.entries,
    problems: [...problems, ...tree.problems],
    notes: others.length > 0 ? [leftOut(others)] : [],
  };
}

/** "Left out: 3 of the kind Component, 1 of another kind. Tidemark has teams, …" */
function leftOut(kinds: readonly string[]): string {
  const counts = [...OTHER_KINDS, OTHER]
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} of ${kind === OTHER ? kind : `the kind ${kind}`}`);
  return `Left out: ${counts.join(", ")}. Groups become teams; Tidemark keeps no services.`;
}

function readContent(document: { toJS: (options: { maxAliasCount: number }) => unknown }) {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return error;
  }
}

function kindOf(content: unknown): string {
  const kind =
    typeof content === "object" && content !== null && "kind" in content ? content.kind : null;
  return KINDS.find((known) => known === kind) ?? OTHER;
}

function toProblem({ path, message }: z.core.$ZodIssue, line: number): LineProblem {
  return { line, message: `${path.join(".") || "The document"}: ${message}` };
}

function readTree(groups: readonly Group[]) {
  const byRef = new Map<string, Group>();
  const problems: LineProblem[] = [];
  for (const each of groups) {
    const first = byRef.get(each.ref);
    if (first)
      problems.push({ line: each.line, message: `${each.ref} is on line ${first.line} already.` });
    else byRef.set(each.ref, each);
  }
  const parents = new Set(groups.flatMap((each) => parentRef(each) ?? []));
  const entries: TeamEntry[] = [];
  for (const each of byRef.values()) {
    const above = pathAbove(each, byRef);
    if (typeof above === "string") problems.push({ line: each.line, message: above });
    else if (above === null) continue;
    else if (each.spec.type === "team" || !parents.has(each.ref))
      entries.push(toEntry(each, above));
  }
  return { entries, problems };
}

/**
 * The groups above, the top first. When there is no way to the top a sentence, or null where it is
 * another group that has to be put right.
 */
function pathAbove(
  start: Group,
  byRef: ReadonlyMap<string, Group>,
): readonly string[] | string | null {
  const above: string[] = [];
  const seen = new Set([start.ref]);
  for (let at = start; ; ) {
    const ref = parentRef(at);
    if (ref === null) return above;
    if (ref === start.ref) return `${start.ref} is below itself.`;
    if (seen.has(ref)) return null;
    seen.add(ref);
    const parent = byRef.get(ref);
    if (!parent) return at === start ? `The parent ${ref} is not in the file.` : null;
    above.unshift(titleOf(parent).replaceAll(/\s+\/\s+/g, "/"));
    at = parent;
  }
}

function toEntry(each: Group, above: readonly string[]): TeamEntry {
  const { description, tags } = each.metadata;
  return {
    line: each.line,
    name: titleOf(each),
    group: above.join(" / "),
    externalId: each.ref,
    ...(description === undefined ? {} : { description }),
    ...(tags === undefined ? {} : { tags }),
  };
}

function titleOf({ metadata, spec }: Group): string {
  return spec.profile?.displayName ?? metadata.title ?? metadata.name;
}

function refOf({ metadata }: z.infer<typeof group>): string {
  return `group:${metadata.namespace ?? "default"}/${metadata.name}`.toLowerCase();
}

/** A reference is `[kind:][namespace/]name`; without them a Group in the namespace of its child. */
function parentRef({ metadata, spec }: Group): string | null {
  if (spec.parent === undefined) return null;
  const [, kind = "group", namespace = metadata.namespace ?? "default", own = ""] =
    /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(spec.parent) ?? [];
  return `${kind}:${namespace}/${own}`.toLowerCase();
}
