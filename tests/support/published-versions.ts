import { type ContentFiles, readContentFiles } from "@/lib/content/content-files";
import { contentHash } from "@/lib/content/content-hash";
import { parseContent } from "@/lib/content/parse-content";
import { parseOnce } from "@/lib/content/parse-once";
import { secondVersion } from "./second-version";

const VERSIONS = {
  first: loaded(readContentFiles()),
  /** Other words under the same version, which only an operator's own content may have. */
  reworded: loaded(reworded()),
  second: loaded(secondVersion()),
};

let inUse = VERSIONS.first;

/** Makes a version the one in use, as a start of the server with other content does. */
export function publish(version: keyof typeof VERSIONS): void {
  inUse = VERSIONS[version];
}

/** Takes the place of lib/data/store/current-content in a test that publishes versions. */
export const contentInUse = {
  currentQuestionnaire: () => inUse.content.questionnaire,
  currentContentHash: () => inUse.hash,
  currentVersionSteps: () => inUse.content.versions,
  currentPlanning: () => inUse.content.planning,
  currentModelRules: () => inUse.content.modelRules,
  currentWorksheets: () => inUse.content.worksheets,
};

function reworded(): ContentFiles {
  const texts = [...readContentFiles()].map(([file, text]): [string, string] => [
    file,
    text.replace("title: Stable, long-lived team", "title: A team that stays"),
  ]);
  return new Map(texts);
}

function loaded(files: ContentFiles) {
  const content = parseContent(files, parseOnce);
  return { content, hash: contentHash(content.documents) };
}
