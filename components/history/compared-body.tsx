import { ChangeFigures } from "./change-figures";
import { ChangedAnswers } from "./changed-answers";
import type { ComparedPair } from "./history-types";
import { NotAlike } from "./not-alike";
import { SlopeFigure } from "./slope-figure";

/** Two snapshots compared: the answers first, then every area. */
export function ComparedBody({ pair }: { pair: ComparedPair }) {
  return (
    <>
      <NotAlike pair={pair} />
      <ChangeFigures pair={pair} />
      <ChangedAnswers pair={pair} />
      <SlopeFigure pair={pair} />
    </>
  );
}
