import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = import.meta.dirname;
const alias = {
  "@": root,
  "server-only": path.join(root, "tests/support/server-only.ts"),
};

/** The one file that replaces a module. All others share what they load, which halves the time. */
const MOCKING = "tests/contract/versions.test.ts";

/** Small files that take long: first, so that both workers end at the same time. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /\/(bad-input|torture)\//.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    globalSetup: ["tests/torture/summary.ts"],
    // Left to itself vitest spares a core, which on two cores is half of them. Where times are
    // asserted files run one by one.
    maxWorkers: process.env.TORTURE === "full" ? 1 : "100%",
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["tests/{unit,content,contract,torture,bad-input}/**/*.test.ts"],
          exclude: [MOCKING],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "mocked", include: [MOCKING], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["tests/components/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          testTimeout: 20_000,
          isolate: false,
          setupFiles: ["tests/support/components.ts"],
        },
      },
    ],
  },
});
