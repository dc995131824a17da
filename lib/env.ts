import "server-only";

import { isIPv4 } from "node:net";
import { z } from "zod";

/** The settings of the process. */
export type Env = {
  readonly port: number;
  /** The host to listen on, always a loopback one. */
  readonly host: string;
  /** Relative to the working directory, or absolute. */
  readonly dataDirectory: string;
  /** A postgres:// or postgresql:// address; null = embedded SQLite in the data directory. */
  readonly databaseUrl: string | null;
  /** What a browser may store of answers that are not saved yet; "answers" are those without text. */
  readonly offlineOutbox: (typeof OUTBOX_SETTINGS)[number];
  /** Origin of absolute addresses, such as http://127.0.0.1:3000. */
  readonly baseUrl: string;
  /** Whether views of the organisation name teams, or only show groups that are large enough. */
  readonly teamNames: "shown" | "hidden";
  /** Where names are hidden, figures are of at least so many teams. */
  readonly smallestGroup: number;
  /** Days without a new snapshot after which a team's figures are stale. */
  readonly staleAfterDays: number;
  /** Sentences for the operator, such as about a misspelt name. */
  readonly warnings: readonly string[];
};

/** One wrong setting. The value itself is left out: it may be a secret. */
export type EnvProblem = {
  readonly name: string;
  readonly reason: string;
  readonly example: string;
};

/** Wrong settings, all at once; the message has one line for each. */
export class EnvError extends Error {
  readonly problems: readonly EnvProblem[];

  constructor(problems: readonly EnvProblem[]) {
    const lines = problems.map((p) => `${p.name}: ${p.reason} Example: ${p.example}`);
    super(["Tidemark cannot start with these settings.", ...lines].join("\n"));
    this.name = "EnvError";
    this.problems = problems;
  }
}

const OUTBOX_SETTINGS = ["answers+notes", "answers", "off"] as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  PORT: "PORT=3000",
  HOST: "HOST=127.0.0.1",
  BASE_URL: "BASE_URL=http://127.0.0.1:3000",
  DATABASE_URL: "DATABASE_URL=postgresql://tidemark@127.0.0.1:5432/tidemark",
  TIDEMARK_DATA_DIR: "TIDEMARK_DATA_DIR=./data",
  TIDEMARK_OFFLINE_OUTBOX: "TIDEMARK_OFFLINE_OUTBOX=answers",
  TIDEMARK_TEAM_NAMES: "TIDEMARK_TEAM_NAMES=hidden",
  TIDEMARK_SMALLEST_GROUP: "TIDEMARK_SMALLEST_GROUP=5",
  TIDEMARK_STALE_AFTER_DAYS: "TIDEMARK_STALE_AFTER_DAYS=180",
};

const OURS = Object.keys(EXAMPLES).filter((name) => name.startsWith("TIDEMARK_"));

const LOOPBACK_ONLY = "Tidemark has no accounts yet and answers only on loopback.";

const schema = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: "It must be a whole number from 1 to 65535.",
    })
    .default("3000"),
  HOST: z.string().refine(isLoopback, { error: LOOPBACK_ONLY }).default("127.0.0.1"),
  BASE_URL: z.string().superRefine(checkBaseUrl).optional(),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, {
      error:
        "It must be a postgres:// or postgresql:// address; leave it unset for the embedded database.",
    })
    .optional(),
  TIDEMARK_DATA_DIR: z
    .string()
    .refine((text) => !text.includes("\0"), { error: "It must be the path of a folder." })
    .default("./data"),
  TIDEMARK_OFFLINE_OUTBOX: z
    .enum(OUTBOX_SETTINGS, { error: "It must be answers+notes, answers or off." })
    .default("answers+notes"),
  TIDEMARK_TEAM_NAMES: z
    .literal(["shown", "hidden"], { error: "It must be shown or hidden." })
    .default("shown"),
  TIDEMARK_SMALLEST_GROUP: wholeNumber(2, 100).default("5"),
  TIDEMARK_STALE_AFTER_DAYS: wholeNumber(1, 3650).default("180"),
});

type Variables = Readonly<Record<string, string | undefined>>;

/** Those of the process as they were read last: a page asks for them a dozen times. */
let last: { readonly values: string; readonly env: Env } | null = null;

/**
 * Reads the settings. An empty value counts as unset.
 *
 * @param source the variables; by default those of the process, which only this module reads
 * @throws {EnvError} with every wrong setting
 */
export function readEnv(source?: Variables): Env {
  if (source) return parseEnv(source);
  const values = Object.keys(EXAMPLES).map((name) => process.env[name] ?? "");
  const key = JSON.stringify(values);
  if (last?.values !== key) last = { values: key, env: parseEnv(process.env) };
  return last.env;
}

function parseEnv(source: Variables): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvError(parsed.error.issues.map(toProblem));

  const { PORT, HOST, BASE_URL, DATABASE_URL } = parsed.data;
  const port = Number(PORT);
  return {
    port,
    host: HOST,
    dataDirectory: parsed.data.TIDEMARK_DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    offlineOutbox: parsed.data.TIDEMARK_OFFLINE_OUTBOX,
    teamNames: parsed.data.TIDEMARK_TEAM_NAMES,
    smallestGroup: Number(parsed.data.TIDEMARK_SMALLEST_GROUP),
    staleAfterDays: Number(parsed.data.TIDEMARK_STALE_AFTER_DAYS),
    baseUrl: BASE_URL ? new URL(BASE_URL).origin : `http://${urlHost(HOST)}:${port}`,
    warnings: Object.keys(given).flatMap(warningAbout),
  };
}

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `It must be a whole number from ${least} to ${most}.`,
    });
}

function toProblem(issue: z.core.$ZodIssue): EnvProblem {
  const name = String(issue.path[0] ?? "");
  return { name, reason: issue.message, example: EXAMPLES[name] ?? "" };
}

function checkBaseUrl(text: string, context: z.RefinementCtx<string>): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    context.addIssue("It must be an address that begins with http:// or https://.");
    return;
  }
  const extras = `${url.username}${url.password}${url.search}${url.hash}`;
  if (url.pathname !== "/" || extras !== "") {
    context.addIssue("It must be an origin only, without path, query or user name.");
  }
  if (!isLoopback(url.hostname)) context.addIssue(LOOPBACK_ONLY);
}

/** Whether a text is the address of a PostgreSQL database. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

/** 127.0.0.0/8, ::1 and localhost: nothing that another machine can reach. */
function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
}

function urlHost(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function warningAbout(name: string): readonly string[] {
  if (!name.startsWith("TIDEMARK_") || OURS.includes(name)) return [];
  const nearest = OURS.toSorted((a, b) => distance(a, name) - distance(b, name))[0];
  return [`${name} is not a setting of Tidemark. Did you mean ${nearest}?`];
}

/** Edit distance: how many letters to insert, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (b[j - 1] === letter ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
