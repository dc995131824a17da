import { countOf } from "@/components/results/words";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { count: number; filledIn: boolean };

/** That the answers to the questionnaire suggest some of the worksheet, and the way to take it. */
export function ProposalsNotice({ count, filledIn }: Props) {
  if (count === 0) return null;
  return (
    <Notice>
      <p className="max-w-prose">
        {filledIn
          ? `${countOf(count, "proposal")} from your answers ${count === 1 ? "is" : "are"} filled in and marked below. Nothing of it is saved until you save the worksheet.`
          : `Your answers to the questionnaire suggest ${countOf(count, "answer")} that ${count === 1 ? "is" : "are"} still missing here. A proposal counts only when you have read and saved it.`}
      </p>
      <ButtonLink look="secondary" href={filledIn ? "?" : "?proposals=fill"}>
        {filledIn ? "Without the proposals" : "Fill in the proposals"}
      </ButtonLink>
    </Notice>
  );
}
