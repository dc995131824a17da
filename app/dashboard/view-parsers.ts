import { z } from "zod";
import { ALL_GROUPS } from "@/components/dashboard/dashboard-view";
import type { Level } from "@/lib/domain/levels";
import type { Direction, PageSize } from "@/lib/domain/organisation/views/paging";
import type { Age } from "@/lib/domain/organisation/views/teams";

const TEXT = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

/** An empty field of a form asks for nothing. */
export function orNone<T extends z.ZodType>(schema: T) {
  return z.union([z.literal("").transform(() => null), schema]);
}

/** What the parameters of the pages about many teams may be, by name. */
export const VIEW_PARSERS = {
  text: TEXT,
  group: z.union([z.literal(ALL_GROUPS).transform(() => null), TEXT]),
  tag: orNone(TEXT),
  level: orNone(
    z.enum(["0", "1", "2", "3", "4", "5"]).transform((level) => Number(level) as Level),
  ),
  age: orNone(z.enum(["fresh", "stale", "none"] satisfies Age[])),
  since: orNone(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  direction: z.enum(["ascending", "descending"] satisfies Direction[]),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  size: z.enum(["25", "50", "100"]).transform((size) => Number(size) as PageSize),
};
