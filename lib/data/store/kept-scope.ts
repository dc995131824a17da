import type { Mode, Questionnaire } from "@/lib/domain/questionnaire";
import { type Scope, scopeOf } from "@/lib/domain/scope";

const MOST_KEPT = 200;

const kept = new WeakMap<Questionnaire, Map<string, Scope>>();

/**
 * {@link scopeOf}, worked out once for each questionnaire, profile and mode: teams are alike, and
 * every save asks for it.
 */
export function keptScope(
  questionnaire: Questionnaire,
  profile: readonly string[],
  mode: Mode,
): Scope {
  const scopes = kept.get(questionnaire) ?? new Map<string, Scope>();
  kept.set(questionnaire, scopes);
  const key = [mode, ...profile].join(" ");
  const known = scopes.get(key);
  if (known) return known;
  const scope = scopeOf(questionnaire, profile, mode);
  if (scopes.size >= MOST_KEPT) scopes.clear();
  scopes.set(key, scope);
  return scope;
}
