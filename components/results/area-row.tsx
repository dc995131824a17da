import { LevelChip } from "@/components/ui/level-chip";
import { formatIndex } from "@/lib/domain/format-figure";
import type { LevelRank } from "@/lib/domain/levels";
import { areaName } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { AreaResult } from "@/lib/domain/results";
import { LevelScale } from "./level-scale";
import { isThin, levelSentence } from "./words";

type Props = {
  questionnaire: Questionnaire;
  result: AreaResult;
  target: LevelRank | null;
};

const ROW =
  "border-b border-line align-middle max-sm:grid max-sm:grid-cols-[1fr_auto_auto] max-sm:items-center max-sm:gap-x-3 max-sm:py-1.5";
const NAME = "py-1.5 text-left font-medium sm:whitespace-nowrap";

export function AreaRow(props: Props) {
  const { questionnaire, result, target } = props;
  if (result.level === null || result.index === null) return <OutOfScopeRow {...props} />;
  const { answered, applicable } = result.coverage;
  return (
    <tr className={ROW}>
      <th scope="row" className={NAME}>
        <a href={`#area-${result.id}`} className="text-ink no-underline hover:underline">
          {areaName(questionnaire, result.id)}
        </a>
        {isThin(result.coverage) && (
          <span className="block text-small font-normal text-hold">
            {answered} of {applicable} answered
          </span>
        )}
      </th>
      <td className="py-1 sm:pl-4 sm:pr-10 max-sm:col-span-3 max-sm:row-start-2 max-sm:px-2">
        <span className="sr-only">{levelSentence(questionnaire, result.level)}</span>
        <LevelScale level={result.level} target={target} />
      </td>
      <td className="py-1">
        <LevelChip level={result.level} />
      </td>
      <td className="py-1.5 pl-4 text-right text-small max-sm:pl-0">
        {formatIndex(result.index.low)}
      </td>
    </tr>
  );
}

function OutOfScopeRow({ questionnaire, result }: Props) {
  return (
    <tr className={`${ROW} text-ink-muted`}>
      <th scope="row" className={`${NAME} font-normal`}>
        {areaName(questionnaire, result.id)}
      </th>
      <td className="py-1.5 text-small sm:pl-4 max-sm:col-span-3 max-sm:row-start-2">
        out of scope
      </td>
      <td className="py-1">
        <LevelChip level={null} />
      </td>
      <td className="py-1.5 pl-4 text-right max-sm:pl-0">
        <span className="sr-only">no index</span>
      </td>
    </tr>
  );
}
