import "server-only";

import { contentHash } from "@/lib/content/content-hash";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import type { Questionnaire } from "@/lib/domain/questionnaire";

let questionnaire: Questionnaire | undefined;
let hash: string | undefined;

/** The questionnaire in use, read once per process. */
export function currentQuestionnaire(): Questionnaire {
  questionnaire ??= loadQuestionnaire();
  return questionnaire;
}

/** SHA-256 of the content in use, in hexadecimal. */
export function currentContentHash(): string {
  hash ??= contentHash();
  return hash;
}
