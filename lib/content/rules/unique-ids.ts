import type { ContentProblem } from "@/lib/content/content-error";
import { idsIn } from "@/lib/content/known-ids";
import type { Documents } from "@/lib/content/raw-content";

const LISTS = ["levels", "profile", "areas", "practices", "cells", "items"];

/** No two things of a kind share an id: practices in the whole content, others in their file. */
export function findRepeatedIds(documents: Documents): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const practices = new Map<string, string>();
  for (const [file, document] of documents) {
    for (const list of LISTS) {
      const seen = list === "practices" ? practices : new Map<string, string>();
      for (const [index, id] of idsIn(document, list).entries()) {
        const first = seen.get(id);
        const path = `${list}[${index}]`;
        if (id === "") continue;
        if (first === undefined) seen.set(id, `${file} ${path}`);
        else problems.push({ file, path: `${path}.id`, message: `"${id}" is taken by ${first}` });
      }
    }
  }
  return problems;
}
