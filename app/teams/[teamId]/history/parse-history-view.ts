import { z } from "zod";
import { type SearchParameters, unknownParameters } from "@/app/dashboard/read-parameters";

/** What the address asks for; an id that cannot be one is left out and named. */
export type HistoryRequest = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** A snapshot that was just withdrawn. */
  readonly withdrawn: string | undefined;
  /** Sentences about what was ignored. */
  readonly problems: readonly string[];
};

const ID = z.string().regex(/^[\w-]{1,64}$/);
const HINTS = {
  from: "“from” must be one snapshot of this team.",
  to: "“to” must be one snapshot of this team.",
} as const;

export function parseHistoryRequest(given: SearchParameters): HistoryRequest {
  const problems = unknownParameters(given, ["from", "to", "withdrawn"]);
  const idOf = (end: "from" | "to") => {
    const id = ID.optional().safeParse(given[end]);
    if (!id.success) problems.push(HINTS[end]);
    return id.data;
  };
  const [from, to] = [idOf("from"), idOf("to")];
  if (from !== undefined && from === to) {
    problems.push("Both snapshots are the same one, so it is compared with the one before it.");
  }
  return { from, to, withdrawn: ID.safeParse(given.withdrawn).data, problems };
}

/** The same sentences for ids that look like one and are not a snapshot of this team. */
export function unknownHints(unknown: readonly ("from" | "to")[]): readonly string[] {
  return unknown.map((end) => HINTS[end]);
}
