"use client";

import { type FormEvent, useActionState, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CONTROL, Field } from "@/components/ui/field";
import { formatCount } from "@/lib/domain/format-figure";
import { ImportFindings } from "./import-findings";
import { firstOf, type ImportAction, type ImportProblem, type ImportState } from "./import-state";
import { megabytes, tooLargeWords } from "./too-large-words";

const NOTHING: ImportState = { text: "", field: "text", problems: firstOf([]), found: null };

type Props = {
  action: ImportAction;
  /** Of a file, and of the text. */
  mostBytes: number;
};

/** Takes a file or its text, shows what it would change, and imports it when asked to. */
export function ImportForm({ action, mostBytes }: Props) {
  const [state, send, pending] = useActionState(action, NOTHING);
  const [tooLarge, setTooLarge] = useState<ImportState["field"] | null>(null);
  const { text, problems, found } = state;
  const field = tooLarge ?? state.field;
  const messages = tooLarge ? [tooLargeWords(tooLarge, mostBytes)] : problems.first.map(inWords);
  const errors = { [field]: besideField(messages) };
  const importable = found === null || found.stored ? 0 : found.added.total + found.changed.total;
  const canImport = importable > 0;
  // The server judges the same; but it need not be sent, and what is far too large never arrives.
  const judge = (event: FormEvent<HTMLFormElement>) => {
    const wrong = largerThan(mostBytes, event.currentTarget);
    setTooLarge(wrong);
    if (wrong) event.preventDefault();
  };
  return (
    <form
      action={send}
      onSubmit={judge}
      noValidate
      className="max-w-prose"
      key={JSON.stringify(state)}
    >
      <ErrorSummary
        errors={messages.map((message) => ({ href: `#${field}`, message }))}
        total={tooLarge ? 1 : problems.total}
      />
      <title>{`${messages.length > 0 ? "Error: " : ""}Import teams · Tidemark`}</title>
      {found && !tooLarge && <ImportFindings found={found} />}
      <div className="no-print grid gap-6">
        <Field
          id="file"
          label="File"
          hint={`teams.csv or catalog-info.yaml, at most ${megabytes(mostBytes)}. It takes the place of the text below.`}
          errors={errors.file}
        >
          {(described) => (
            <input
              {...described}
              type="file"
              name="file"
              accept=".csv,.yaml,.yml,text/csv"
              className="mt-1.5 block min-h-11 w-full py-1 file:mr-3 file:min-h-9 file:rounded-control file:border file:border-solid file:border-line-strong file:bg-raised file:px-4 file:font-semibold file:text-ink"
            />
          )}
        </Field>
        <Field
          id="text"
          label="Or its text"
          hint="CSV: the column name, and if you like description, group, profile, tags, external_id. Separate several tags, or flags of the profile, with |."
          errors={errors.text}
        >
          {(described) => (
            <textarea
              {...described}
              name="text"
              rows={10}
              spellCheck={false}
              defaultValue={text}
              className={`${CONTROL} font-mono text-small`}
            />
          )}
        </Field>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {canImport && (
          <Button type="submit" name="step" value="import" aria-disabled={pending}>
            Import {formatCount(importable)} {importable === 1 ? "team" : "teams"}
          </Button>
        )}
        <Button
          look={canImport ? "secondary" : "primary"}
          type="submit"
          name="step"
          value="check"
          aria-disabled={pending}
        >
          Check, without importing
        </Button>
        <ButtonLink href="/teams" look="plain">
          {found?.stored ? "Go to the teams" : "Cancel"}
        </ButtonLink>
      </div>
    </form>
  );
}

/** One message in the words of the summary; the lines of several are looked up there. */
function besideField(messages: readonly string[]): readonly string[] {
  if (messages.length === 0) return [];
  return [...(messages.length === 1 ? messages : []), "Nothing was imported."];
}

function inWords({ line, message }: ImportProblem): string {
  return line === null ? message : `Line ${line}: ${message}`;
}

/** The field whose content is larger; a file takes the place of the text. */
function largerThan(mostBytes: number, form: HTMLFormElement): ImportState["field"] | null {
  const file = form.querySelector<HTMLInputElement>("[name=file]")?.files?.[0];
  if (file && file.size > 0) return file.size > mostBytes ? "file" : null;
  const text = form.querySelector<HTMLTextAreaElement>("[name=text]")?.value ?? "";
  return new Blob([text]).size > mostBytes ? "text" : null;
}
