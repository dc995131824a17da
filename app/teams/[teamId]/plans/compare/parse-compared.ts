import { z } from "zod";
import { type SearchParameters, unknownParameters } from "@/app/dashboard/read-parameters";

/** The two plans that an address names; null where they are not two. */
export type ComparedRequest = {
  readonly pair: { readonly a: string; readonly b: string } | null;
  /** Sentences about what was ignored. */
  readonly problems: readonly string[];
};

const ID = z.string().regex(/^[\w-]{1,64}$/);

export function parseCompared(given: SearchParameters): ComparedRequest {
  const problems = unknownParameters(given, ["a", "b"]);
  const [a, b] = [ID.safeParse(given.a).data, ID.safeParse(given.b).data];
  if (a !== undefined && b !== undefined && a !== b) return { pair: { a, b }, problems };
  if (a !== undefined && a === b) problems.push("Both plans are the same one.");
  else if (given.a !== undefined || given.b !== undefined) problems.push(TWO);
  return { pair: null, problems };
}

/** What an address must name. */
export const TWO = "“a” and “b” must each be one kept plan of this team.";
