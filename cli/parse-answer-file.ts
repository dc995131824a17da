import type { AnswerFile } from "./answer-file";
import { parseAnswerCsv } from "./parse-answer-csv";
import { parseAnswerJson } from "./parse-answer-json";

/**
 * Reads an answer file in UTF-8, with or without a byte order mark. It is JSON when its name ends
 * in ".json" or its text starts with a bracket, else CSV.
 *
 * @returns what could be read and everything that could not; never throws for a wrong file
 */
export function parseAnswerFile(name: string, bytes: Uint8Array): AnswerFile {
  const text = decodeUtf8(bytes);
  if (text === null) {
    return { rows: [], problems: [{ line: null, message: "the file is not text in UTF-8" }] };
  }
  if (text.trim() === "") {
    return { rows: [], problems: [{ line: 1, message: "the file is empty" }] };
  }
  const isJson = name.toLowerCase().endsWith(".json") || /^\s*[[{]/.test(text);
  return isJson ? parseAnswerJson(text) : parseAnswerCsv(text);
}

/** Text in UTF-8 without its byte order mark; null when the bytes are something else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
