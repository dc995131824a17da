import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { runNpm } from "./npm.mjs";
import { providePostgres } from "./postgres.mjs";
import { quietEnvironment } from "./project.mjs";

/**
 * Runs the tests against the production build in full, at most three quarters of an hour, and prints a summary
 * of what was tried and seen. `npm test` runs the same tests with few rounds.
 *
 * @returns {Promise<number>} exit code
 */
export async function torture() {
  await install();
  await build();
  const postgres = await providePostgres();
  console.log(`PostgreSQL: ${postgres ? postgres.from : "none: its half does not run"}`);
  const more = postgres ? { TEST_DATABASE_URL: postgres.url } : {};
  const env = quietEnvironment({ TORTURE: "full", ...more });
  const rounds = await runNpm(["run", "--silent", "test:production"], { env });
  const walks = ["run", "--silent", "test:e2e", "--", "assessment-resume"];
  const { code } = await runNpm(walks, { env });
  postgres?.stop();
  return rounds.code || code;
}
