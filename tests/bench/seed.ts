import { seedTeams } from "./seed-teams";

/** `seed.ts COUNT`: fills the data folder and prints the ids that the pages need. */
console.log(JSON.stringify(await seedTeams(Number(process.argv[2]))));
