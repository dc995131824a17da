import type { PracticeView } from "@/components/assessment/practice-view";

export function practice(id: string): PracticeView {
  return {
    id,
    title: `Title of ${id}`,
    question: `Question of ${id}?`,
    hint: `Hint of ${id}.`,
    options: [0, 1, 2, 3, 4].map((value) => `${id} way ${value}`),
    risk: `Risk without ${id}.`,
    references: [{ model: "A published model", cells: [`Cell for ${id}.`] }],
  };
}
