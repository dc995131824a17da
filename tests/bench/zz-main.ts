import { mkdtempSync } from "node:fs";
import { measureClicks } from "/work/main/tests/bench/clicks";
console.log(JSON.stringify(await measureClicks(mkdtempSync("/tmp/clk-")), null, 1));
process.exit(0);
