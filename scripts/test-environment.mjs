import { NO_BROWSER, provideBrowser, versionOf } from "./browser.mjs";
import { findOffice, NO_OFFICE } from "./office.mjs";
import { providePostgres } from "./postgres.mjs";
import { quietEnvironment } from "./project.mjs";

const NO_POSTGRES = `
  ****************************************************************************
  No PostgreSQL: its half of the contract tests DID NOT RUN.
  Install PostgreSQL, or set TEST_DATABASE_URL to an empty database.
  ****************************************************************************
`;

/** Settings of the person at the terminal, which must not reach the tests. */
const SETTINGS = ["BASE_URL", "DATABASE_URL", "HOST", "PORT", "TIDEMARK_DATA_DIR", "NODE_ENV"];

/**
 * Finds or makes what the tests need and says what they use.
 *
 * @returns {Promise<{ env: NodeJS.ProcessEnv, missing: string[], notice: string, stop: () => void }>}
 *   missing: what makes the run fail; notice: what to repeat at the end
 */
export async function testEnvironment() {
  const browser = await provideBrowser();
  console.log(`Browser: ${browser ? `${browser} (${versionOf(browser)})` : "none"}`);
  const postgres = await providePostgres();
  console.log(`PostgreSQL: ${postgres ? postgres.from : "none"}`);

  const needsPostgres = process.env.TIDEMARK_REQUIRE_POSTGRES === "1";
  const env = quietEnvironment();
  for (const name of [...SETTINGS, "TIDEMARK_REQUIRE_POSTGRES"]) delete env[name];
  if (browser) env.CHROMIUM_PATH = browser;
  if (postgres) env.TEST_DATABASE_URL = postgres.url;
  return {
    env,
    missing: [
      ...(browser ? [] : [NO_BROWSER]),
      ...(postgres || !needsPostgres ? [] : [NO_POSTGRES]),
    ],
    notice: [postgres ? "" : NO_POSTGRES, findOffice() ? "" : NO_OFFICE].join(""),
    stop: () => postgres?.stop(),
  };
}
