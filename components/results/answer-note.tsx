import type { Answer } from "@/lib/domain/answers";

/** The note and the evidence links of one answer, as plain text of unknown direction. */
export function AnswerNote({ answer: { note, links } }: { answer: Answer }) {
  return (
    <>
      {note && (
        <p className="mt-1 whitespace-pre-line">
          <small>Note: </small>
          <bdi>{note}</bdi>
        </p>
      )}
      {links.length > 0 && (
        <p className="mt-1 break-all">
          <small>Evidence: </small>
          {links.map((link, index) => (
            <span key={link}>
              {index > 0 && ", "}
              <a href={link} rel="noopener noreferrer nofollow">
                <bdi>{link}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
