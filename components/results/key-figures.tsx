import type { ReactNode } from "react";
import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex } from "@/lib/domain/format-figure";
import type { Report } from "@/lib/domain/report";
import { indexBasis, levelSentence, strictSentence } from "./words";

/** Overall level, typical level and index, each with what unknown answers leave open. */
export function KeyFigures({ report: { questionnaire, results } }: { report: Report }) {
  const { overall, typical, index, coverage } = results;
  const notApplicable = results.areas.reduce((sum, area) => sum + area.notApplicable, 0);
  return (
    <dl className="mb-6 flex flex-wrap gap-x-12 gap-y-3 border-y border-line py-3">
      <Figure name="Overall level, the lowest area">
        {overall === null ? (
          "No area is in scope"
        ) : (
          <>
            <LevelChip level={overall} className="mr-2" />
            <strong>{levelSentence(questionnaire, overall)}</strong>
            <Aside>{strictSentence(overall, notApplicable)}</Aside>
          </>
        )}
      </Figure>
      <Figure name="Typical level, the middle area">
        {typical === null ? (
          "No area is in scope"
        ) : (
          <>
            <LevelChip level={typical} className="mr-2" />
            <strong>{levelSentence(questionnaire, typical)}</strong>
          </>
        )}
      </Figure>
      <Figure name="Index, 0 to 100">
        <strong>{formatIndex(index.low)}</strong> {indexBasis(index, coverage)}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-ink-muted">{name}</dt>
      <dd className="mt-0.5 min-h-7 leading-7">{children}</dd>
    </div>
  );
}

function Aside({ children }: { children: string | null }) {
  return children && <span className="block text-small">{children}</span>;
}
