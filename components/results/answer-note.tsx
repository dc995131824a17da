import type { Answer } from "@/lib/domain/answers";

/** The note and the evidence links of one answer, as plain text of unknown direction. */
export function AnswerNote({ answer: { note, links } }: { answer: Answer }) {
  return (
    <>
      {note && (
        <span className="mt-1 block whitespace-pre-line text-small">
          <span className="text-ink-muted">Note: </span>
          <bdi>{note}</bdi>
        </span>
      )}
      {links.length > 0 && (
        <span className="mt-1 block text-small">
          <span className="text-ink-muted">Evidence: </span>
          {links.map((link, index) => (
            <span key={link}>
              {index > 0 && ", "}
              <a href={link} rel="noopener noreferrer nofollow" className="break-all">
                <bdi>{link}</bdi>
              </a>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
