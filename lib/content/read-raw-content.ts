import type { z } from "zod";
import { checkShape } from "./check-shape";
import type { ContentProblem } from "./content-error";
import type { ContentFiles } from "./content-files";
import { knownIds } from "./known-ids";
import { modelSchema } from "./model-schema";
import { planningSchema } from "./planning-schema";
import { questionnaireSchema } from "./questionnaire-schema";
import type { Documents, Entry, RawContent } from "./raw-content";
import { type Parse, readDocuments } from "./read-documents";
import { readPractices } from "./read-practices";
import { versionSchema } from "./version-schema";
import { worksheetSchema } from "./worksheet-schema";

/** The steps between versions say nothing about the questionnaire itself. */
export const VERSIONS = "content/versions/";

/** What the roadmap assumes and offers says nothing about the questionnaire either. */
export const PLANNING = "content/planning.yaml";

/** What came out of the files: content of the right shape, and a problem for everything else. */
export type ReadContent = {
  readonly raw: RawContent;
  readonly documents: Documents;
  readonly problems: readonly ContentProblem[];
};

/** From texts to content of the right shape; rules across entries are not checked here. */
export function readRawContent(files: ContentFiles, parse?: Parse): ReadContent {
  const { documents, problems: unreadable } = readDocuments(files, parse);
  const problems = [...unreadable];
  const into = { documents, problems };
  const [main] = readEntries("content/questionnaire.yaml", questionnaireSchema, into);
  const [planning] = readEntries(PLANNING, planningSchema, into);
  const raw: RawContent = {
    files: [...files.keys()],
    main: main?.value ?? null,
    ...readPractices(into),
    models: readEntries("content/models/", modelSchema, into),
    worksheets: readEntries("content/worksheets/", worksheetSchema, into),
    versions: readEntries(VERSIONS, versionSchema, into),
    planning: planning ?? null,
    known: documents.size === files.size ? knownIds(documents) : null,
  };
  return { raw, documents, problems };
}

function readEntries<T>(
  prefix: string,
  schema: z.ZodType<T>,
  { documents, problems }: { readonly documents: Documents; readonly problems: ContentProblem[] },
): readonly Entry<T>[] {
  const entries: Entry<T>[] = [];
  for (const [file, document] of documents) {
    if (!file.startsWith(prefix)) continue;
    const place = { file, path: "" };
    const value = checkShape(schema, document, { place, problems });
    if (value !== null) entries.push({ ...place, value });
  }
  return entries;
}
