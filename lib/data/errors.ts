/**
 * The database cannot answer now: it is busy, away, or its disk is full. Nothing was written.
 * A route handler answers 503, or 507 when the disk is full.
 */
export { StorageUnavailableError } from "@/lib/storage/errors";
