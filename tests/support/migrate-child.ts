// A process that opens the database of its environment, migrates, and prints how much it did.
import { migrate } from "@/lib/storage/migrate";
import { openEngine } from "@/lib/storage/storage";

const engine = openEngine({
  databaseUrl: process.env.DATABASE_URL || null,
  dataDirectory: process.env.TIDEMARK_DATA_DIR ?? "",
});
process.stdout.write(String(await migrate(engine)));
await engine.close();
