/** Something wrong in one content file. */
export type ContentProblem = {
  /** From the root of the project, with slashes: `content/areas/build.yaml`. */
  readonly file: string;
  /** Where in the file, `practices[3].options` or `line 12`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
};

/** The content is wrong. Carries every problem that was found; nothing was loaded. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(["The content is wrong:", ...problems.map(describeProblem)].join("\n"));
    this.name = "ContentError";
    this.problems = problems;
  }
}

/** One line: file, path and message. */
export function describeProblem({ file, path, message }: ContentProblem): string {
  return `${path === "" ? file : `${file} ${path}`}: ${message}`;
}
