import { describe, expect, it } from "vitest";
import { presetOptions } from "@/lib/domain/roadmap/preset";
import { score } from "@/lib/domain/scoring";
import { edited, hashOf, problemsOf, shipped, shippedContent } from "./edited-content";

const FILE = "content/planning.yaml";
const { questionnaire, planning } = shippedContent;
const to = (at: readonly (string | number)[], value: unknown) =>
  edited({ file: FILE, at: [...at], to: value });

describe("planning", { timeout: 30_000 }, () => {
  it("is no part of what the questionnaire asks, so it leaves its fingerprint", () => {
    expect(hashOf(to(["capacity"], 99))).toBe(hashOf(shipped));
  });

  it("names only what exists", () => {
    const found = [
      ...problemsOf(to(["presets", 0, "level"], "heavenly")),
      ...problemsOf(to(["presets", 2, "areas"], { moon: "base" })),
      ...problemsOf(to(["presets", 2, "profile"], "flies")),
      ...problemsOf(to(["presets", 1, "level"], "base")),
      ...problemsOf(to(["presets", 1, "id"], "areas")),
    ];
    expect(found).toHaveLength(5);
    expect(found[0]).toBe(`${FILE} presets[0].level: there is no level "heavenly"`);
    expect(found[1]).toContain('there is no area "moon"');
  });

  it("offers the essentials, one level up, and a product with models", () => {
    const choices = new Map(
      questionnaire.practices.map(({ id, area }) => [id, area === "build" ? 4 : 0] as const),
    );
    const profile = ["ships-ml"];
    const results = score({ questionnaire, profile, mode: "full", choices });
    const of = (id: string) => {
      const preset = planning.presets.find((each) => each.id === id);
      return preset && presetOptions(preset, results);
    };
    expect(of("essentials")).toEqual({ target: 3, essentialsOnly: true });
    expect(of("one-level-up")?.target).toMatchObject({ build: 5, test: 1, ml: 1 });
    expect(of("ml-product")?.target).toMatchObject({ build: 2, ml: 3 });
    expect(of("ml-product")?.target).not.toHaveProperty("data");
  });
});
