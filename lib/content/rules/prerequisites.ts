import type { RawPractice } from "@/lib/content/area-schema";
import { under } from "@/lib/content/check-shape";
import type { ContentProblem } from "@/lib/content/content-error";
import type { Entry, Rule } from "@/lib/content/raw-content";

/** A prerequisite is never at a higher level than what needs it. */
export const checkPrerequisiteLevels: Rule = ({ main, practices }) => {
  const ranks = new Map(main?.levels.map(({ id, rank }) => [id, rank]));
  const levels = new Map(practices.map(({ value }) => [value.id, value.level]));
  return practices.flatMap((entry) =>
    entry.value.prerequisites.flatMap((id, index) => {
      const level = levels.get(id) ?? entry.value.level;
      const [own, needed] = [ranks.get(entry.value.level), ranks.get(level)];
      if (own === undefined || needed === undefined || needed <= own) return [];
      const message = `"${id}" is at the higher level ${level}`;
      return [{ ...under(entry, ["prerequisites", index]), message }];
    }),
  );
};

/** No practice needs itself, directly or through others; each circle is reported once. */
export const checkCircles: Rule = ({ practices }) => {
  const byId = new Map(practices.map((entry) => [entry.value.id, entry]));
  const finished = new Set<string>();
  const problems: ContentProblem[] = [];

  function visit(entry: Entry<RawPractice>, trail: readonly string[]): void {
    const { id, prerequisites } = entry.value;
    if (finished.has(id)) return;
    const here = [...trail, id];
    for (const next of prerequisites) {
      const start = here.indexOf(next);
      const target = byId.get(next);
      if (start >= 0) problems.push(circle(entry, [...here.slice(start), next]));
      else if (target) visit(target, here);
    }
    finished.add(id);
  }

  for (const entry of practices) visit(entry, []);
  return problems;
};

function circle(entry: Entry<RawPractice>, ids: readonly string[]): ContentProblem {
  return {
    ...under(entry, ["prerequisites"]),
    message: `prerequisites run in a circle: ${ids.join(" needs ")}`,
  };
}
