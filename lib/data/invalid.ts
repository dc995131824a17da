/**
 * Wrong input as a value, all problems at once. Keys are field names as sent ("form" for the
 * whole), texts are sentences that say what to do. Nothing was written.
 */
export type Invalid = {
  readonly status: "invalid";
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
};
