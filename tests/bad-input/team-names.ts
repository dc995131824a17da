import { beforeAll, describe, expect, test } from "vitest";
import { readBeside } from "../support/query-database";
import { makeTeam } from "../support/teams";
import { fingerprintOf } from "./fingerprint";
import { openForm } from "./plain-form";
import { type Suite, useStage } from "./scene";

const TAKEN = "Was there first";

/** Case 80: names that are refused, and nothing is stored. */
const REFUSED: readonly (readonly [title: string, name: string])[] = [
  ["nothing", ""],
  ["a space", " "],
  ["a joiner that nobody sees", "\u200d"],
  ["201 characters", "n".repeat(201)],
  ["a name that is taken", TAKEN],
  ["a name that is taken in another case", ` ${TAKEN.toUpperCase()} `],
  ["NUL", "a\0b"],
  ["a line break", "a\u2028b"],
];

/** Names that are kept as they are, but for blanks around them. */
const KEPT: readonly (readonly [name: string, stored: string])[] = [
  ["=1+1", "=1+1"],
  ["  <b>bold</b> ", "<b>bold</b>"],
  ["con", "con"],
  [
    "\u{1f680} \u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
    "\u{1f680} \u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  ],
  ["עברית", "עברית"],
  ["Cafe\u0301", "Caf\u00e9"],
  ["../../etc", "../../etc"],
  ["'; drop table teams; --", "'; drop table teams; --"],
  ["{{7*7}}", "{{7*7}}"],
];

export const teamNames: Suite = (served) =>
  describe("names of teams", () => {
    const stage = useStage(served);
    beforeAll(() => makeTeam(TAKEN));

    for (const [title, name] of REFUSED) {
      test(`80: ${title} is refused`, async () => {
        const { port, place } = stage();
        const before = await fingerprintOf(place.env);
        const send = await openForm(port, "/teams/new");
        const { status, location, html } = await send({ name, mode: "full" });
        expect({ status, location }).toEqual({ status: 200, location: null });
        expect(html).toContain('aria-invalid="true"');
        expect(await fingerprintOf(place.env)).toEqual(before);
      });
    }

    for (const [name, stored] of KEPT) {
      test(`80: ${JSON.stringify(name)} is kept, and escaped where it is shown`, async () => {
        const { port, place } = stage();
        const send = await openForm(port, "/teams/new");
        const { location } = await send({ name, mode: "full" });
        expect(location).toMatch(/^\/teams\/[0-9a-z]{20}\/assessment\/start/);
        const names = await readBeside<{ name: string }>(place.env, "select name from teams");
        expect(names.map((row) => row.name)).toContain(stored);
        const again = await send({ name: stored.toUpperCase(), mode: "full" });
        expect(again.location).toBeNull();
        expect(again.html).not.toContain("<b>bold");
      });
    }

    test("afterwards the server has logged nothing", () => {
      expect(stage().server.log()).toBe("");
    });
  });
