import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LINKS_MAXIMUM, NOTE_MAXIMUM } from "@/lib/domain/answer-limits";
import type { Answer, Answers, Choice } from "@/lib/domain/answers";
import type { VersionMap } from "@/lib/domain/carry-over";
import { carryOver, heirsOf, idsThatBegin, idsThatEnd } from "@/lib/domain/carry-over";
import { isSameAnswer } from "@/lib/domain/same-answer";

const choice = fc.constantFrom<Choice | null>(0, 1, 2, 3, 4, "NA", "DK", null);
const word = fc.stringMatching(/^[a-z]{1,8}$/);

const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    choice,
    word,
    fc.oneof(fc.constant(""), word),
    fc.uniqueArray(fc.webUrl(), { maxLength: 20 }),
  )
  .map(([choice, naText, note, links]) =>
    choice === "NA"
      ? { choice, naReason: "other", naText, note, links }
      : { choice, naReason: null, naText: "", note, links },
  );

/** A version: its practices. Ids of a later step are fresh, as the content check demands. */
const START = Array.from({ length: 12 }, (_, place) => `v0-${place}`);

/** A step that deals the practices of a version out at random. */
function stepFrom(ids: readonly string[], number: number): fc.Arbitrary<VersionMap> {
  const fate = fc.constantFrom("kept", "renamed", "split", "merged", "withdrawn");
  return fc
    .tuple(fc.array(fate, { minLength: ids.length, maxLength: ids.length }), fc.nat(2))
    .map(([fates, more]) => {
      const of = (wanted: string) => ids.filter((_, place) => fates[place] === wanted);
      const fresh = (old: string, part = "") => `v${number}-${old.replace(/^v\d+-/, "")}${part}`;
      const merged = pairs(of("merged"));
      const alone = of("merged").filter((id) => !merged.flat().includes(id));
      return {
        from: `${number}.0.0`,
        to: `${number + 1}.0.0`,
        renamed: Object.fromEntries(of("renamed").map((id) => [id, fresh(id)])),
        split: Object.fromEntries(of("split").map((id) => [id, [fresh(id, "a"), fresh(id, "b")]])),
        merged: Object.fromEntries(merged.map((olds) => [fresh(olds[0] ?? "", "m"), olds])),
        withdrawn: [...of("withdrawn"), ...alone],
        added: Array.from({ length: more }, (_, place) => `v${number}-new${place}`),
      };
    });
}

function pairs(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.flatMap((id, place) => (place % 2 === 1 ? [[ids[place - 1] ?? "", id]] : []));
}

function idsAfter(ids: readonly string[], map: VersionMap): readonly string[] {
  const ended = new Set(idsThatEnd(map));
  return [...ids.filter((id) => !ended.has(id)), ...idsThatBegin(map)];
}

const answers: fc.Arbitrary<Answers> = fc
  .uniqueArray(fc.constantFrom(...START))
  .chain((ids) =>
    fc
      .array(answer, { minLength: ids.length, maxLength: ids.length })
      .map((list) => new Map(ids.map((id, place) => [id, list[place] as Answer]))),
  );

const twoSteps = stepFrom(START, 1).chain((first) =>
  stepFrom(idsAfter(START, first), 2).map((second) => [first, second] as const),
);

/** Practices of the first version that flow into a practice after some steps. */
function sourcesOf(id: string, maps: readonly VersionMap[]): readonly string[] {
  return START.filter((old) =>
    maps
      .reduce<readonly string[]>((ids, map) => ids.flatMap((each) => heirsOf(map, each)), [old])
      .includes(id),
  );
}

/** Practices that are the outcome of a merge in any of the steps. */
function mergedIn(maps: readonly VersionMap[]): ReadonlySet<string> {
  let ids: readonly string[] = [];
  for (const map of maps) {
    ids = [...ids.flatMap((id) => heirsOf(map, id)), ...Object.keys(map.merged)];
  }
  return new Set(ids);
}

describe("laws of carrying over", () => {
  test("without a step nothing changes", () => {
    fc.assert(
      fc.property(answers, (before) => {
        expect(carryOver(before, [])).toEqual(before);
      }),
    );
  });

  test("two steps at once are the same as one after the other", () => {
    fc.assert(
      fc.property(answers, twoSteps, (before, [first, second]) => {
        const apart = carryOver(carryOver(before, [first]), [second]);
        expect(carryOver(before, [first, second])).toEqual(apart);
      }),
    );
  });

  test("every answer is to a practice of the later version and comes from somewhere", () => {
    fc.assert(
      fc.property(answers, twoSteps, (before, maps) => {
        const known = new Set(maps.reduce(idsAfter, START as readonly string[]));
        for (const id of carryOver(before, maps).keys()) {
          expect(known).toContain(id);
          expect(sourcesOf(id, maps).some((old) => before.has(old))).toBe(true);
        }
      }),
    );
  });

  test("nothing is raised: a value is no higher than any that it comes from", () => {
    fc.assert(
      fc.property(answers, twoSteps, (before, maps) => {
        for (const [id, { choice }] of carryOver(before, maps)) {
          if (typeof choice !== "number") continue;
          for (const old of sourcesOf(id, maps)) {
            const was = before.get(old)?.choice ?? null;
            if (was !== "NA") expect(was).toBeGreaterThanOrEqual(choice);
          }
        }
      }),
    );
  });

  test("does not apply only where nothing applied, and a reason comes with it", () => {
    fc.assert(
      fc.property(answers, twoSteps, (before, maps) => {
        for (const [id, after] of carryOver(before, maps)) {
          expect(after.naReason !== null).toBe(after.choice === "NA");
          if (after.choice !== "NA") continue;
          for (const old of sourcesOf(id, maps)) expect(before.get(old)?.choice).toBe("NA");
        }
      }),
    );
  });

  test("one that is not merged is the same to the letter", () => {
    fc.assert(
      fc.property(answers, twoSteps, (before, maps) => {
        const merged = mergedIn(maps);
        for (const [id, after] of carryOver(before, maps)) {
          const was = before.get(sourcesOf(id, maps)[0] ?? "");
          if (!merged.has(id)) expect(was && isSameAnswer(was, after)).toBe(true);
        }
      }),
    );
  });

  test("every note and link of a practice that goes on is there, within the limits", () => {
    fc.assert(
      fc.property(answers, twoSteps, (before, maps) => {
        for (const [id, { note, links }] of carryOver(before, maps)) {
          expect([...note].length).toBeLessThanOrEqual(NOTE_MAXIMUM);
          expect(links.length).toBeLessThanOrEqual(LINKS_MAXIMUM);
          for (const old of sourcesOf(id, maps)) {
            expect(note).toContain(before.get(old)?.note ?? "");
            for (const link of before.get(old)?.links ?? []) {
              expect([...links, ...note.split("\n")]).toContain(link);
            }
          }
        }
      }),
    );
  });
});
