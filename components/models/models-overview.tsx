import { KIND_WORDS } from "@/components/questionnaire/model-words";
import { describeReading } from "@/lib/domain/models/describe-reading";
import type { ModelReading } from "@/lib/domain/models/read-models";
import type { PublishedModel } from "@/lib/domain/questionnaire";
import { type Asked, notAssessedReason } from "./not-assessed";
import { READING_TABLE } from "./reading-tables";

type Props = {
  readings: readonly ModelReading[];
  unreadable: readonly PublishedModel[];
  asked: Asked;
  /** Address of this page. */
  base: string;
};

/** Every published model with what it says about the team, one line each. */
export function ModelsOverview({ readings, unreadable, asked, base }: Props) {
  return (
    <>
      {readings.length > 0 && (
        <table className={`${READING_TABLE} table-fixed`}>
          <thead>
            <tr>
              <th scope="col" className="w-2/5">
                Published model
              </th>
              <th scope="col" className="w-1/5">
                What comes out
              </th>
              <th scope="col">This team</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <ReadingRow key={reading.model.id} {...{ reading, asked, base }} />
            ))}
          </tbody>
        </table>
      )}
      {unreadable.length > 0 && (
        <p className="mt-6 max-w-prose">
          {`Not readable, because the rules in use do not fit the questionnaire that was asked: ${unreadable
            .map(({ name }) => name)
            .join("; ")}.`}
        </p>
      )}
    </>
  );
}

function ReadingRow({
  reading,
  asked,
  base,
}: Pick<Props, "asked" | "base"> & { reading: ModelReading }) {
  const { model, rule, result } = reading;
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${model.id}`}>{model.name}</a>
        <span className="block text-small font-normal text-ink-muted">
          {`${model.authors}, ${model.year}`}
        </span>
      </th>
      <td data-label="What comes out" className="text-small">
        {KIND_WORDS[rule.kind]}
      </td>
      <td data-label="This team">
        {!result.isAssessed && (
          <p className="text-ink-muted">{`Not assessed. ${notAssessedReason(rule, asked)}`}</p>
        )}
        {describeReading(reading).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
    </tr>
  );
}
