/** What belongs to a single file, not to the plan: how it is written, and whether it is shown. */
const OF_A_FILE = ["bom", "preview"];

/** The query of a page as it was asked, without the marks that belong to a single file. */
export function readQuery(
  asked: Readonly<Record<string, string | string[] | undefined>>,
): URLSearchParams {
  const pairs = Object.entries(asked).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return new URLSearchParams(pairs.filter(([name]) => !OF_A_FILE.includes(name)));
}
