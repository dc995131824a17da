import type { Command } from "commander";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getExportSchema } from "@/lib/data/export-instance";
import { roadmapSchema } from "@/lib/export/roadmap-schema";
import type { Finish } from "../outcome";

/** Adds `tidemark schema export` and `tidemark schema roadmap`. */
export function addSchema(program: Command, finish: Finish): void {
  const schema = program.command("schema").description("Print the JSON Schema of a file format.");
  const print = (stdout: string) => finish({ stdout, stderr: "", exitCode: 0 });
  schema
    .command("export")
    .description("Print the JSON Schema (2020-12) of the files of `tidemark export`.")
    .action(() => print(getExportSchema(LOCAL_OWNER)));
  schema
    .command("roadmap")
    .description("Print the JSON Schema (2020-12) of a roadmap downloaded as JSON.")
    .action(() => print(roadmapSchema()));
}
