import type { ReactNode } from "react";
import { ModelSource } from "@/components/questionnaire/model-source";
import { modelHref } from "@/components/questionnaire/model-words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { describeReading } from "@/lib/domain/models/describe-reading";
import type { ModelRule } from "@/lib/domain/models/model-rule";
import { AllReading } from "./all-reading";
import { LevelMatrix } from "./level-matrix";
import { LevelTable } from "./level-table";
import { ListReading } from "./list-reading";
import { MeanReading } from "./mean-reading";
import { type Asked, notAssessedReason } from "./not-assessed";
import { PointsReading } from "./points-reading";
import { SheetReport } from "./sheet-report";
import type { ShownReading } from "./shown-reading";

/** One body for each kind of rule, so that a new model needs none. */
const BODIES: Readonly<Record<ModelRule["kind"], (props: { shown: ShownReading }) => ReactNode>> = {
  staged: ({ shown }) => (
    <>
      <LevelTable shown={shown} />
      <LevelMatrix shown={shown} />
    </>
  ),
  list: ListReading,
  all: AllReading,
  mean: ({ shown }) => (
    <>
      {shown.sheet && <SheetReport sheet={shown.sheet} />}
      <MeanReading shown={shown} />
    </>
  ),
  points: PointsReading,
};

type Props = { shown: ShownReading; asked: Asked; context: ReactNode };

/** A team in one published model, by the rule of the model. */
export function ModelReadingPage({ shown, asked, context }: Props) {
  const { model, rule, result } = shown;
  const Body = BODIES[result.kind];
  return (
    <>
      <PageHeader
        context={context}
        title={model.name}
        lead={
          // What the first table says at once is not said twice.
          result.groups.length > 1 && result.kind === "staged" ? null : <Lines shown={shown} />
        }
      />
      <p className="max-w-prose text-small text-ink-muted">
        <ModelSource model={model} />
        {" · "}
        <a href={modelHref(model.id)}>How it is scored, its licence, and where we differ</a>
        {shown.sheet && (
          <>
            {" · "}
            <a href={`${shown.worksheetsHref}/${shown.sheet.worksheet.id}`}>
              Fill in its worksheet
            </a>
          </>
        )}
      </p>
      {result.isAssessed ? (
        <Body shown={shown} />
      ) : (
        <EmptyState title="Not assessed">
          <p>{notAssessedReason(rule, asked)}</p>
        </EmptyState>
      )}
    </>
  );
}

function Lines({ shown }: { shown: ShownReading }) {
  return describeReading(shown).map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
