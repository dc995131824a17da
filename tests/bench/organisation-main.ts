import { closeStorage } from "@/lib/data/prepare-storage";
import { measureOrganisation } from "./organisation";

console.log(JSON.stringify(await measureOrganisation(), null, 1));
await closeStorage();
