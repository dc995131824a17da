import "server-only";

import { fillRows } from "./store/fill-rows";
import { closeSharedStorage, getStorage } from "./store/open-storage";
import { isQuestionnaireKept, keepQuestionnaireOf } from "./store/questionnaire-of";

/**
 * Opens the database, brings its schema up to date and keeps the questionnaire in use: for the start of a process, so that
 * what is wrong shows at once. A request opens it too, if nobody did.
 *
 * @throws {EnvError} when settings are wrong
 * @throws {StorageSetupError} when the data folder or the address cannot be used
 * @throws {NewerSchemaError} when the database was made by a newer version
 * @throws {StorageUnavailableError} when PostgreSQL is away; later calls try again
 */
export async function prepareStorage(): Promise<void> {
  const storage = await getStorage();
  // Nothing is written where nothing has to be: the place may be readable only.
  if (await storage.read(isQuestionnaireKept)) return;
  await storage.write((db) => keepQuestionnaireOf(db, { at: new Date().toISOString() }));
}

/**
 * Makes what an earlier version did not keep, after {@link prepareStorage} and beside a server
 * that answers already. Does nothing when nothing is missing.
 *
 * @throws {StorageUnavailableError} and may be called again
 */
export async function completeStorage(): Promise<void> {
  await fillRows();
}

/** Closes the database at the end of a process or of a test. */
export async function closeStorage(): Promise<void> {
  await closeSharedStorage();
}
