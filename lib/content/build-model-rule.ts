import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { RawModel } from "./model-schema";

/** The rule of a published model as the rest of the program knows it. */
export function buildModelRule({ id, about, rule }: RawModel): ModelRule {
  return {
    model: id,
    kind: rule.kind,
    appliesIf: rule.applies_if,
    first: rule.kind === "staged" ? rule.first : 1,
    start: rule.kind === "staged" ? (rule.start ?? null) : null,
    optional: rule.kind === "staged" ? rule.optional : [],
    worksheet: "worksheet" in rule ? (rule.worksheet ?? null) : null,
    formulas: rule.formulas,
    about,
  };
}
