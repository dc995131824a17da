import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getExportSchema } from "@/lib/data/export-instance";
import type { Finish } from "../outcome";

/** Adds `tidemark schema export`. */
export function addSchema(program: Command, finish: Finish): void {
  program
    .command("schema")
    .description("Print the JSON Schema of a file format.")
    .command("export")
    .description("Print the JSON Schema (2020-12) of the files of `tidemark export`.")
    .action(() => finish({ stdout: getExportSchema(LOCAL_OWNER), stderr: "", exitCode: 0 }));
}
