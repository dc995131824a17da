import { describe, expect, test } from "vitest";
import { type Actor, LOCAL_OWNER } from "@/lib/access/actor";
import { authorise, NotAllowedError } from "@/lib/access/authorise";
import { ACTIONS, may, POLICY, RESOURCES, ROLES, rolesOf } from "@/lib/access/policy";

const STRANGER = { kind: "stranger", name: "Mallory" } as unknown as Actor;

// Written out by hand, so that a changed policy row has to be meant.
const OWNER_MAY = new Set([
  "questionnaire read",
  "team read",
  "team create",
  "team change",
  "team delete",
  "team restore",
  "draft read",
  "draft create",
  "draft change",
  "draft delete",
  "draft restore",
  "draft submit",
  "snapshot read",
  "snapshot delete",
  "snapshot restore",
  "plan read",
  "plan create",
  "plan change",
  "plan delete",
  "plan restore",
  "dashboard read",
  "example read",
  "example create",
  "example delete",
  "instance read",
  "instance create",
  "instance restore",
]);

const CELLS = RESOURCES.flatMap((resource) => ACTIONS.map((action) => ({ resource, action })));

describe("policy", () => {
  test("has a row for every role and resource", () => {
    for (const role of ROLES)
      expect(Object.keys(POLICY[role]).sort()).toEqual([...RESOURCES].sort());
  });

  test.each(CELLS)("the local owner: $action $resource", ({ action, resource }) => {
    const expected = OWNER_MAY.has(`${resource} ${action}`);
    expect(may(LOCAL_OWNER, action, resource)).toBe(expected);
    if (expected) expect(() => authorise(LOCAL_OWNER, action, resource)).not.toThrow();
    else expect(() => authorise(LOCAL_OWNER, action, resource)).toThrow(NotAllowedError);
  });

  test.each(CELLS)("someone without a role: $action $resource", ({ action, resource }) => {
    expect(may(STRANGER, action, resource)).toBe(false);
    expect(() => authorise(STRANGER, action, resource)).toThrow(NotAllowedError);
  });

  test.each(["constructor", "__proto__", "toString"])("kind %s has no role", (kind) => {
    expect(rolesOf({ kind, name: "x" } as unknown as Actor)).toEqual([]);
  });
});
