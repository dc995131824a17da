import { ComparedBody } from "@/components/history/compared-body";
import { NoSnapshot, OneSnapshot } from "@/components/history/history-empty";
import { Notice } from "@/components/ui/notice";
import type { HistoryView } from "@/lib/data/history";

/** The comparison of the chosen two, or why there is none. */
export function ComparedSection({
  history: { team, snapshots, chosen },
}: {
  history: HistoryView;
}) {
  if (snapshots.length === 0) return <NoSnapshot teamId={team.id} />;
  if (!chosen) return <OneSnapshot teamId={team.id} />;
  const { comparison, older, newer } = chosen;
  if (comparison) return <ComparedBody pair={{ ...chosen, comparison }} />;
  return (
    <Notice look="hold">
      <p className="max-w-prose">
        {`The answers to version ${older.head.questionnaireVersion} of the questionnaire cannot be read under version ${newer.head.questionnaireVersion}. What was submitted stands below, each as it was.`}
      </p>
    </Notice>
  );
}
