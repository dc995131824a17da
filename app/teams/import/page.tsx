import type { Metadata } from "next";
import { ImportForm } from "@/components/teams/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { importTeamsAction } from "./actions";

export const metadata: Metadata = { title: "Import teams" };

export default function ImportTeamsPage() {
  return (
    <>
      <PageHeader
        context={<a href="/teams">Teams</a>}
        title="Import teams"
        lead="From CSV or a Backstage catalog file. Teams are found by external id, else by name; all of the file is taken, or nothing."
      />
      <ImportForm action={importTeamsAction} />
    </>
  );
}
