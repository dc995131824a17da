import type { Answers } from "@/lib/domain/answers";
import type { LevelWorking } from "@/lib/domain/explain-area";
import { levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { PracticeWorkingRow } from "./practice-working";

const PASSED = { yes: "passes", no: "does not pass", open: "could pass" } as const;

/** The practices of one level with what the level needs and whether it passes. */
export function LevelWorkingRows({
  questionnaire,
  answers,
  level,
}: {
  questionnaire: Questionnaire;
  answers: Answers;
  level: LevelWorking;
}) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className="bg-raised">
          <strong>
            {levelName(questionnaire, level.level)} {PASSED[level.passed]}
          </strong>
          : {countsOf(level)}
        </th>
      </tr>
      {level.practices.map((working) => (
        <PracticeWorkingRow
          key={working.practice.id}
          working={working}
          answer={answers.get(working.practice.id)}
        />
      ))}
    </tbody>
  );
}

function countsOf({ essential, supporting }: LevelWorking): string {
  const parts = [`${essential.adopted} of ${essential.of} essential adopted`];
  if (supporting.of > 0) {
    parts.push(
      `${supporting.adopted} of ${supporting.of} supporting adopted, ${supporting.need} needed`,
    );
  }
  if (essential.of === 0) parts.push("without an essential practice it cannot be the result");
  return `${parts.join("; ")}.`;
}
