import type { StorageUnavailableError } from "@/lib/data/errors";

const WORDS: Readonly<Record<StorageUnavailableError["reason"], string>> = {
  busy: "The database is busy and cannot answer now. Nothing was saved: send it again in a moment.",
  unavailable: "The database cannot answer now. Nothing was saved: send it again in a moment.",
  "disk-full":
    "The disk of the server is full. Nothing was saved: tell whoever runs this Tidemark, then send it again.",
};

/** Why a form could not be saved, and what to do. */
export function storageTroubleWords(reason: StorageUnavailableError["reason"]): string {
  return WORDS[reason];
}
