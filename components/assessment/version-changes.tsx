import type {
  ChangedPractices,
  PracticeAnswer,
  VersionChange,
  VersionPreview,
} from "@/lib/domain/version-preview";
import { answerWords, extrasWords } from "./answer-words";
import { VERSION_WORDS } from "./version-words";

type Versions = { from: string; to: string };

/** Every practice that changes with a new version, with its answer before and after, by kind. */
export function VersionChanges({
  groups,
  ...versions
}: Versions & { groups: VersionPreview["groups"] }) {
  return groups.map(({ change, rows }) => (
    <section key={change} aria-labelledby={change} className="mb-10">
      <h2 id={change}>{VERSION_WORDS[change].title}</h2>
      <p className="mt-1 max-w-prose text-ink-muted">{VERSION_WORDS[change].text}</p>
      <ChangeTable change={change} rows={rows} {...versions} />
    </section>
  ));
}

function ChangeTable({
  change,
  rows,
  from,
  to,
}: Versions & { change: VersionChange; rows: readonly ChangedPractices[] }) {
  const hasBefore = change !== "added";
  const hasAfter = change !== "withdrawn";
  return (
    <table
      aria-labelledby={change}
      className={`mt-3 w-full table-fixed border-t border-line ${hasBefore && hasAfter ? "" : "max-w-2xl"}`}
    >
      <thead>
        <tr className="border-b border-line text-left text-small text-ink-muted">
          {hasBefore && <Heading>Version {from}, now</Heading>}
          {hasAfter && <Heading>Version {to}, after the move</Heading>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ before, after }) => (
          <tr key={[...before, ...after][0]?.practice.id} className="border-b border-line">
            {hasBefore && <Cell practices={before} />}
            {hasAfter && <Cell practices={after} isNew={!hasBefore} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ children }: { children: React.ReactNode }) {
  return (
    <th scope="col" className="py-2 pr-4 font-normal sm:pr-8">
      {children}
    </th>
  );
}

function Cell({
  practices,
  isNew = false,
}: {
  practices: readonly PracticeAnswer[];
  isNew?: boolean;
}) {
  return (
    <td className="py-3 pr-4 align-top wrap-break-word sm:pr-8">
      {practices.map(({ practice, answer }) => (
        <div key={practice.id} className="mb-3 last:mb-0">
          <p className="font-semibold">{practice.title}</p>
          {isNew ? <p>{practice.question}</p> : <Said practice={practice} answer={answer} />}
        </div>
      ))}
    </td>
  );
}

function Said({ practice, answer }: PracticeAnswer) {
  const extras = extrasWords(answer ?? undefined);
  const open = (answer?.choice ?? null) === null;
  return (
    <>
      <p className={open ? "text-ink-muted" : ""}>{answerWords(practice, answer ?? undefined)}</p>
      {extras && <p className="text-small text-ink-muted">With {extras}</p>}
    </>
  );
}
