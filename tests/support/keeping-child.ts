// A process that does one long thing to the database of its environment, and says when it begins.
import { readFileSync } from "node:fs";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { importInstance } from "@/lib/data/import-instance";
import { backUpInstance, restoreInstance } from "@/lib/data/keeping";
import { closeStorage } from "@/lib/data/prepare-storage";
import { submitDraft } from "@/lib/data/snapshots";
import { readEnv } from "@/lib/env";
import { openStorage } from "@/lib/storage/storage";

const [what = "", file = ""] = process.argv.slice(2);

const DOINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  backup: () => backUpInstance(LOCAL_OWNER, file, { force: true }),
  import: () => importInstance(LOCAL_OWNER, readFileSync(file, "utf8")),
  migrate: async () => (await openStorage(readEnv())).close(),
  submit: () => submitDraft(LOCAL_OWNER, file, { name: "Killed", note: "" }),
  restore: () => restoreInstance(LOCAL_OWNER, file, { replace: true }),
};

process.stderr.write("begins\n");
await DOINGS[what]?.();
await closeStorage();
