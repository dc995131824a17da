import { Notice } from "@/components/ui/notice";

/** What submitting with unknown answers means; nothing where every answer is known. */
export function PartialNotice({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <Notice look="hold">
      <div className="max-w-prose">
        <p className="font-semibold">{words}</p>
        <p className="mt-1">
          You can submit as it is. Where answers are unknown, a level becomes a range: its low end
          is what the team can show, its high end what it could turn out to be.
        </p>
      </div>
    </Notice>
  );
}
