import "server-only";

export type Readiness = {
  readonly ready: boolean;
  readonly failed: readonly ("database" | "schema" | "disk")[];
};

/** Whether answers can be stored right now; looked up at most once a second. */
export async function checkReadiness(): Promise<Readiness> {
  throw new Error("not built yet");
}
