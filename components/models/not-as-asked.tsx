import { Notice } from "@/components/ui/notice";

/** Says that a snapshot cannot be read because nobody knows any more what was asked. */
export function NotAsAsked({ version }: { version: string }) {
  return (
    <Notice look="hold">
      <p className="max-w-prose">
        <strong>This snapshot cannot be read in published models.</strong>{" "}
        {`It answers questionnaire ${version}, which was not kept when it was submitted. Its own levels and answers are unchanged.`}
      </p>
    </Notice>
  );
}
