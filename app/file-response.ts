import { withheldWords } from "@/components/overview/withheld-words";
import { StorageUnavailableError } from "@/lib/data/errors";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { contentDisposition } from "@/lib/export/file-name";
import { problem } from "@/lib/http/problem";
import type { SearchParameters } from "./dashboard/read-parameters";

/** A file to be downloaded; `type` is a media type, without a charset. */
export type MadeFile = { readonly name: string; readonly type: string; readonly body: BodyInit };

/**
 * Answers with a file that nobody else may keep, or with what `make` returns in its place. Storage
 * that cannot answer is a 503; all else that goes wrong is thrown on.
 */
export async function answerFile(make: () => Promise<MadeFile | Response>): Promise<Response> {
  try {
    const made = await make();
    return made instanceof Response ? made : download(made);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return problem(503, "Storage unavailable", "Nothing was changed. Try again in a moment.");
  }
}

/** The 404 for a name that stands for no file, or for a file of what is not there. */
export function noSuchFile(): Response {
  return problem(404, "Not found", "There is no such file to download.");
}

/** The 400 for an address that is not understood: a file has no room for a note. */
export function wrongParameters(problems: readonly string[]): Response {
  return problem(400, "Wrong parameters", problems.join(" "));
}

/** The 403 for a group whose figures would tell what a single team answered. */
export function figuresWithheld(withheld: Withheld): Response {
  return problem(403, "Figures withheld", withheldWords(withheld));
}

/** The 403 for a file that names teams, where names are hidden. */
export function namesAreHidden(): Response {
  return problem(403, "Names are hidden", "This instance does not name teams to others.");
}

/** The parameters of a request for a file, as a page gets them. */
export function readQuery(request: Request): SearchParameters {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function download({ name, type, body }: MadeFile): Response {
  const isText = typeof body === "string" || type.startsWith("text/");
  return new Response(body, {
    headers: {
      "Content-Type": isText ? `${type}; charset=utf-8` : type,
      "Content-Disposition": contentDisposition(name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
