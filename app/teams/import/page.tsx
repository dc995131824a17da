import type { Metadata } from "next";
import { ImportForm } from "@/components/teams/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { MOST_IMPORT_BYTES } from "@/lib/data/import-teams/import-teams";
import { importTeamsAction } from "./actions";

/** The form gives the title, which without JavaScript too says that something is wrong. */
export const metadata: Metadata = { title: { absolute: "" } };

export default function ImportTeamsPage() {
  return (
    <>
      <PageHeader
        context={<a href="/teams">Teams</a>}
        title="Import teams"
        lead="From CSV or a Backstage catalog file. Teams are found by external id, else by name; all of the file is taken, or nothing."
      />
      <ImportForm action={importTeamsAction} mostBytes={MOST_IMPORT_BYTES} />
    </>
  );
}
