/**
 * What `prepareStorage` and every function of this folder can throw about the database; pages
 * and the start of the process know them from here.
 */
export {
  NewerSchemaError,
  RefusedError,
  StorageSetupError,
  StorageUnavailableError,
} from "@/lib/storage/errors";
