/**
 * Uses what the browser keeps for this site, at once.
 *
 * @param refused what is returned where the browser stores nothing, or no more
 */
export function withStorage<T>(refused: T, use: (storage: Storage) => T): T {
  try {
    return use(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return refused;
    throw error;
  }
}
