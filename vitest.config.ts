import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = {
  "@": root,
  "server-only": path.join(root, "tests/support/server-only.ts"),
};

/** The one file that replaces a module. All others share what they load, which halves the time. */
const MOCKING = "tests/contract/versions.test.ts";

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    globalSetup: ["tests/torture/summary.ts"],
    // Left to itself vitest spares a core, which on two cores is half of them.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/content/**/*.test.ts"],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["tests/contract/**/*.test.ts"],
          exclude: [MOCKING],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "contract-mocked", include: [MOCKING], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: "production",
          include: ["tests/torture/**/*.test.ts", "tests/bad-input/**/*.test.ts"],
          // Each file has servers of its own. Where times are asserted they run one by one.
          isolate: false,
          maxWorkers: process.env.TORTURE === "full" ? 1 : "100%",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["tests/components/**/*.test.tsx"],
          environment: "jsdom",
          testTimeout: 20_000,
          isolate: false,
          setupFiles: ["tests/support/components.ts"],
        },
      },
    ],
  },
});
