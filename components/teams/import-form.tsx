"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CONTROL, Field } from "@/components/ui/field";
import { ImportFindings } from "./import-findings";
import type { ImportAction, ImportState } from "./import-state";

const NOTHING: ImportState = { text: "", problems: [], found: null };

/** Takes a file or its text, shows what it would change, and imports it when asked to. */
export function ImportForm({ action }: { action: ImportAction }) {
  const [state, send, pending] = useActionState(action, NOTHING);
  const { text, problems, found } = state;
  const messages = problems.map(({ line, message }) => `Line ${line}: ${message}`);
  const canImport = found !== null && !found.stored && found.teams.length > 0;
  return (
    <form action={send} noValidate className="max-w-prose" key={JSON.stringify(state)}>
      <ErrorSummary errors={messages.map((message) => ({ href: "#text", message }))} />
      {found && <ImportFindings found={found} />}
      <div className="no-print grid gap-6">
        <Field
          id="file"
          label="File"
          hint="teams.csv or catalog-info.yaml, at most 1 MB. It takes the place of the text below."
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
          {...(problems.length > 0 && { errors: ["Nothing was imported."] })}
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
            Import {found.teams.length} {found.teams.length === 1 ? "team" : "teams"}
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
