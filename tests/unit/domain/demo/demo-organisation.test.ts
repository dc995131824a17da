import { expect, test } from "vitest";
import { loadContent } from "@/lib/content/load-content";
import { demoTeam } from "@/lib/domain/demo/demo-organisation";
import { scopeOf } from "@/lib/domain/scope";

const questionnaire = loadContent().questionnaire;
const size = { teams: 2_000, snapshots: 4, seed: 7 };
const places = Array.from({ length: 60 }, (_, place) => place);

test("the same seed gives the same team, another one another", () => {
  const one = demoTeam(questionnaire, size, 5);
  expect(demoTeam(questionnaire, size, 5)).toEqual(one);
  expect(demoTeam(questionnaire, { ...size, seed: 8 }, 5)).not.toEqual(one);
});

test("names and ids are of one team each", () => {
  const teams = Array.from({ length: 2_000 }, (_, place) =>
    demoTeam(questionnaire, { ...size, snapshots: 1 }, place),
  );
  expect(new Set(teams.map(({ name }) => name)).size).toBe(2_000);
  expect(new Set(teams.map(({ id }) => id)).size).toBe(2_000);
  expect(new Set(teams.map(({ group }) => group)).size).toBe(112);
});

test("snapshots are in order, and answer only what is asked", () => {
  for (const place of places) {
    const { snapshots, profile } = demoTeam(questionnaire, size, place);
    const days = snapshots.map(({ daysAgo }) => daysAgo);
    expect(days).toEqual(days.toSorted((left, right) => right - left));
    const asked = new Set(scopeOf(questionnaire, profile, "full").practices.map(({ id }) => id));
    for (const { answers } of snapshots) {
      expect([...answers.keys()].filter((id) => !asked.has(id))).toEqual([]);
    }
  }
});
