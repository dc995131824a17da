import "server-only";
import { type Actor, LOCAL_OWNER } from "@/lib/access/actor";

/** Who asks. Local mode has one person: whoever sits at this machine. */
export async function currentActor(): Promise<Actor> {
  return LOCAL_OWNER;
}
