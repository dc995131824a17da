import type { Actor } from "./actor";

/** What an actor can want to do with a resource. */
export const ACTIONS = ["read", "create", "change", "delete", "restore", "submit"] as const;
export type Action = (typeof ACTIONS)[number];

/** What is guarded; "instance" is everything stored, as a whole. */
export const RESOURCES = [
  "questionnaire",
  "team",
  "draft",
  "snapshot",
  "plan",
  "dashboard",
  "example",
  "instance",
] as const;
export type Resource = (typeof RESOURCES)[number];

/** What an actor can be. */
export const ROLES = ["owner"] as const;
export type Role = (typeof ROLES)[number];

/**
 * Role x resource x action. What is not listed is refused, so a new resource or action is
 * closed until a row opens it.
 */
export const POLICY: Readonly<Record<Role, Readonly<Record<Resource, readonly Action[]>>>> = {
  owner: {
    questionnaire: ["read"],
    team: ["read", "create", "change", "delete", "restore"],
    draft: ["read", "create", "change", "delete", "restore", "submit"],
    snapshot: ["read", "delete", "restore"],
    plan: ["read", "create", "change", "delete", "restore"],
    dashboard: ["read"],
    example: ["read", "create", "delete"],
    instance: ["read", "create", "restore"],
  },
};

const ROLES_OF_KIND: ReadonlyMap<string, readonly Role[]> = new Map([["local-owner", ["owner"]]]);

/** Roles of an actor; none for a kind that is not known. */
export function rolesOf(actor: Actor): readonly Role[] {
  return ROLES_OF_KIND.get(actor.kind) ?? [];
}

/** Whether any role of the actor allows the action on this kind of resource. */
export function may(actor: Actor, action: Action, resource: Resource): boolean {
  return rolesOf(actor).some((role) => POLICY[role][resource].includes(action));
}
