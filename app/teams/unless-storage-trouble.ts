import { StorageUnavailableError } from "@/lib/data/errors";
import type { Invalid } from "@/lib/data/invalid";
import { storageTroubleWords } from "./storage-trouble-words";

/** What `save` gives; where the database cannot answer a problem of the whole form, in words. */
export async function unlessStorageTrouble<T>(save: () => Promise<T>): Promise<T | Invalid> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return { status: "invalid", fieldErrors: { form: [storageTroubleWords(error.reason)] } };
  }
}
