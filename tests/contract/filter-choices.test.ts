import { beforeAll, expect, test } from "vitest";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap } from "../support/heat-map";
import { makeTeam } from "../support/teams";

const TAGS = Array.from({ length: 30 }, (_, place) => `tag-${place + 10}`);

describeEngines("what many teams can be filtered by", (engine) => {
  useDatabase(engine);

  beforeAll(async () => {
    for (const part of [TAGS.slice(0, 10), TAGS.slice(10, 20), TAGS.slice(20)]) {
      await makeTeam(`Team of ${part[0]}`, { tags: ["core", ...part.slice(0, 9)] });
    }
  });

  test("are the 25 tags that most teams have, by name, and the one that is chosen", async () => {
    const { tags } = (await heatMap()).choices;
    expect(tags).toHaveLength(25);
    expect(tags).toContainEqual({ tag: "core", teams: 3 });
    const names = tags.map(({ tag }) => tag);
    expect(names).toEqual(names.toSorted());
    const rare = TAGS.filter((tag) => !tag.endsWith("9") && !names.includes(tag));
    expect(rare).toHaveLength(3);
    for (const tag of rare) {
      const found = await heatMap({ tag });
      expect(found.total).toBe(1);
      expect(found.choices.tags).toHaveLength(26);
      expect(found.choices.tags).toContainEqual({ tag, teams: 1 });
    }
    expect((await heatMap({ tag: "core" })).choices.tags).toEqual(tags);
    const unknown = await heatMap({ tag: "nobody" });
    expect(unknown.choices.tags).toEqual(tags);
    expect(unknown.total).toBe(0);
  });
});
