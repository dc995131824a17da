import fc from "fast-check";
import { ALL_IDS, AREA_OF, type FileAnswers } from "./independent-score";

/** An answer file of the shipped questionnaire as a person or a script might write it. */
export type WrittenFile = {
  readonly flags: readonly string[];
  readonly answers: FileAnswers;
  readonly name: string;
  readonly text: string;
};

const FLAGS = [
  "distributed",
  "server-side",
  "owns-database",
  "runs-data-pipelines",
  "personal-data",
  "ships-ml",
];
const REASON = 'We have none, "really"\nand never will';

/** Teams from beginners to experts; good answers often enough to reach every level. */
const anyMaturity = fc.constantFrom(
  ["0", "1", "2", "3", "4", "NA", "DK", ""],
  ["2", "3", "3", "4", "4", "4", "NA"],
  ["3", "4", "4", "4", "4", "4", "4", "4", "4", "4", "DK"],
  ["3", "4", "4", "4", "4", "4", "4", "4", "4", "4", "4", "4", "NA", "2"],
);

/** Random answers and profile: areas out of scope, areas that are all NA, unknown answers. */
export const anyWrittenFile: fc.Arbitrary<WrittenFile> = fc
  .record({
    flags: fc.subarray(FLAGS),
    answers: anyMaturity.chain((answers) =>
      fc.array(fc.constantFrom(...answers), {
        minLength: ALL_IDS.length,
        maxLength: ALL_IDS.length,
      }),
    ),
    absent: fc.subarray([...ALL_IDS], { maxLength: 3 }),
    allNotApplicable: fc.option(fc.constantFrom("test", "data", "ml", "culture"), { freq: 2 }),
    order: fc.shuffledSubarray([...ALL_IDS], { minLength: ALL_IDS.length }),
    format: fc.constantFrom("lf", "crlf", "json"),
  })
  .map(({ flags, answers, absent, allNotApplicable, order, format }) => {
    const answerOf = (id: string) =>
      AREA_OF[id] === allNotApplicable ? "NA" : (answers[ALL_IDS.indexOf(id)] ?? "");
    const rows = order
      .filter((id) => !absent.includes(id))
      .map((id) => ({ practice_id: id, answer: answerOf(id) }));
    return {
      flags,
      answers: Object.fromEntries(rows.map((row) => [row.practice_id, row.answer])),
      name: format === "json" ? "answers.json" : "answers.csv",
      text: format === "json" ? jsonOf(rows) : csvOf(rows, format === "crlf" ? "\r\n" : "\n"),
    };
  });

type Row = { readonly practice_id: string; readonly answer: string };

function csvOf(rows: readonly Row[], end: string): string {
  const reason = `"${REASON.replaceAll('"', '""').replaceAll("\n", end)}"`;
  const lines = rows.map(
    (row) => `${row.answer === "NA" ? reason : ""},${row.answer},${row.practice_id},`,
  );
  return ["na_reason,answer,practice_id,comment", ...lines, ""].join(end);
}

function jsonOf(rows: readonly Row[]): string {
  const objects = rows.map(({ practice_id, answer }) => ({
    practice_id,
    answer: /^\d$/.test(answer) ? Number(answer) : answer,
    ...(answer === "NA" ? { na_reason: REASON } : {}),
  }));
  return JSON.stringify(objects, null, 1);
}
