import { Notice } from "@/components/ui/notice";

/** What a submission with unknown answers means, in words. */
export function PartialNotice({ words, scopeWords }: { words: string; scopeWords: string }) {
  if (words === "") return <p className="mb-6">{scopeWords}</p>;
  return (
    <Notice look="hold">
      <div className="max-w-prose">
        <p className="font-semibold">{words}</p>
        <p className="mt-1">
          You can submit as it is. Where answers are unknown, a level becomes a range: its low end is
          what the team can show today, its high end what it could turn out to be.
        </p>
      </div>
    </Notice>
  );
}
