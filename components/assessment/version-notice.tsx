import { Notice } from "@/components/ui/notice";

/** Tells that the questionnaire has a later version than the draft; nothing where it has none. */
export function VersionNotice({
  teamId,
  version,
  newer,
}: {
  teamId: string;
  version: string;
  newer: string | null;
}) {
  if (newer === null) return null;
  return (
    <Notice>
      <p>
        The questionnaire has a new version: {newer}. This draft goes on with {version} until
        somebody moves it.
      </p>
      <p>
        <a href={`/teams/${teamId}/assessment/version`} className="inline-block py-1.5">
          See what changes
        </a>
      </p>
    </Notice>
  );
}
