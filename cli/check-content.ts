import { checkContent } from "@/lib/content/check-content";
import { describeProblem } from "@/lib/content/content-error";

const report = checkContent();
if (report.sound) {
  const counts = Object.entries(report.counts).map(([what, count]) => `${count} ${what}`);
  console.log(`The content is sound: ${counts.join(", ")}.`);
} else {
  for (const problem of report.problems) console.error(describeProblem(problem));
  console.error(`Problems in the content: ${report.problems.length}.`);
  process.exitCode = 1;
}
