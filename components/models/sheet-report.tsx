import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { SheetReading } from "@/lib/domain/models/read-models";
import type { WorksheetItem } from "@/lib/domain/worksheet";
import type {
  Benchmark,
  SheetFigureResult,
  SheetItemResult,
} from "@/lib/domain/worksheets/worksheet-result";
import { BenchmarkSource, BenchmarkWords } from "./benchmark";
import { FormulaText } from "./formula-text";
import { RangeLine } from "./range-line";
import { READING_TABLE } from "./reading-tables";
import { SheetFigureCell } from "./sheet-figure";

/** The figures of a worksheet and its answers, each on one line with what others reported. */
export function SheetReport({ sheet }: { sheet: SheetReading }) {
  const { worksheet, result } = sheet;
  return (
    <section aria-labelledby="worksheet" className="mt-10">
      <h2 id="worksheet">{worksheet.title}</h2>
      <p className="mt-1 max-w-prose text-ink-muted">{legendOf(sheet)}</p>
      <table className={`${READING_TABLE} table-fixed`}>
        <thead>
          <tr>
            <th scope="col" className="w-2/5">
              Figure or question
            </th>
            <th scope="col">By the worksheet</th>
            <th scope="col">Reported by others</th>
            {worksheet.rule.scale !== null && (
              <th scope="col" className="w-1/4">{`0 to ${worksheet.rule.scale}`}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {result.figures.map((figure) => (
            <FigureRow key={figure.id} sheet={sheet} figure={figure} />
          ))}
          {worksheet.items.map((item, index) => (
            <ItemRow key={item.id} sheet={sheet} item={item} answer={result.items[index]} />
          ))}
        </tbody>
      </table>
      <BenchmarkSource worksheet={worksheet} />
    </section>
  );
}

function legendOf({ worksheet: { scope, benchmark, rule } }: SheetReading): string {
  if (benchmark === null || rule.scale === null) return scope;
  return `${scope} Dot: this team. Line: mean of the others. Band: one standard deviation to each side.`;
}

function FigureRow({ sheet, figure }: { sheet: SheetReading; figure: SheetFigureResult }) {
  return (
    <tr className="bg-raised">
      <th scope="row">{figure.name}</th>
      <td data-label="By the worksheet">
        <SheetFigureCell sheet={sheet} figure={figure} />
      </td>
      <Others sheet={sheet} figure={figure.value} benchmark={figure.benchmark} />
    </tr>
  );
}

function ItemRow({
  sheet,
  item,
  answer,
}: {
  sheet: SheetReading;
  item: WorksheetItem;
  answer: SheetItemResult | undefined;
}) {
  const { score = null, formula = null, benchmark = null } = answer ?? {};
  return (
    <tr>
      <th scope="row">
        <span className="font-normal">{item.question}</span>
      </th>
      <td data-label="By the worksheet">
        {score === null || formula === null ? (
          "not answered"
        ) : (
          <details>
            <summary className="py-0.5 font-semibold">{formatFormulaValue(score)}</summary>
            <p className="text-small">
              {`${answerWords(item, answer?.value ?? null)} `}
              <FormulaText formulas={sheet.worksheet.rule.formulas} formula={formula} />{" "}
              {`Source: ${sheet.worksheet.source}.`}
            </p>
          </details>
        )}
      </td>
      <Others
        sheet={sheet}
        figure={score === null ? null : { low: score, high: score }}
        benchmark={benchmark}
      />
    </tr>
  );
}

function Others({
  sheet: { worksheet },
  figure,
  benchmark,
}: {
  sheet: SheetReading;
  figure: SheetFigureResult["value"];
  benchmark: Benchmark | null;
}) {
  const { scale } = worksheet.rule;
  return (
    <>
      <td data-label="Reported by others">
        <BenchmarkWords benchmark={benchmark} />
      </td>
      {scale !== null && (
        <td>
          <RangeLine scale={scale} figure={figure} others={benchmark} />
        </td>
      )}
    </>
  );
}

function answerWords({ kind, options }: WorksheetItem, value: number | null): string {
  if (kind === "percent") return `Answered ${value} %.`;
  return `Answered: ${options.find((option) => option.value === value)?.text ?? ""}.`;
}
