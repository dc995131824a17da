/** Of the IndexedDB database with the changes that no server has acknowledged yet. */
export const DATABASE_NAME = "tidemark-outbox";
