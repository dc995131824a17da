import { existsSync } from "node:fs";
import path from "node:path";

const ELSEWHERE = ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];

export const NO_OFFICE = `
  ****************************************************************************
  No LibreOffice: the test that opens XLSX and PPTX files in it DID NOT RUN.
  Install LibreOffice Calc and Impress, so that \`soffice\` is found.
  ****************************************************************************
`;

/**
 * The program of LibreOffice.
 *
 * @returns {string | null} its path; null where it is not installed
 */
export function findOffice() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [...folders.map((folder) => path.join(folder, "soffice")), ...ELSEWHERE];
  return candidates.find((file) => existsSync(file)) ?? null;
}
