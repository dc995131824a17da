import { areaFileSchema, practiceSchema, type RawPractice } from "./area-schema";
import { checkShape } from "./check-shape";
import type { ContentProblem } from "./content-error";
import type { Documents, Entry, RawContent } from "./raw-content";

type PracticesRead = Pick<RawContent, "practices" | "completeAreas">;

/** Reads the practices of every area file one by one, so that a wrong one spoils no other. */
export function readPractices({
  documents,
  problems,
}: {
  readonly documents: Documents;
  readonly problems: ContentProblem[];
}): PracticesRead {
  const practices: Entry<RawPractice>[] = [];
  const completeAreas = new Set<string>();
  for (const [file, document] of documents) {
    const area = /^content\/areas\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (area === undefined) continue;
    const whole = checkShape(areaFileSchema, document, { place: { file, path: "" }, problems });
    let complete = whole !== null;
    for (const [index, value] of (whole?.practices ?? []).entries()) {
      const place = { file, path: `practices[${index}]` };
      const practice = checkShape(practiceSchema, value, { place, problems });
      if (practice === null) complete = false;
      else practices.push({ ...place, value: { ...practice, area } });
    }
    if (complete) completeAreas.add(area);
  }
  return { practices, completeAreas };
}
