import { decodeEntities } from "../support/entities";
import { rawRequest } from "../support/raw-request";

/** What a page answers to a form that was sent without JavaScript. */
export type FormResponse = {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
};

/** Opens a page and remembers its hidden fields, as a browser does. */
export async function openForm(port: number, page: string) {
  const { body } = await rawRequest(port, { target: page });
  const hidden = [...body.matchAll(/<input type="hidden" name="(\$[^"]+)"(?: value="([^"]*)")?/g)];
  const action = hidden.map(([, name = "", value = ""]) => [name, decodeEntities(value)] as const);
  if (action.length === 0) throw new Error(`${page} has no form.`);
  return (fields: Readonly<Record<string, string>>) =>
    sendForm(port, page, [...action, ...Object.entries(fields)]);
}

async function sendForm(
  port: number,
  page: string,
  fields: readonly (readonly [string, string])[],
): Promise<FormResponse> {
  const boundary = "form-without-script";
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const { status, headers, body } = await rawRequest(port, {
    method: "POST",
    target: page,
    headers: [
      ["Content-Type", `multipart/form-data; boundary=${boundary}`],
      ["Sec-Fetch-Site", "same-origin"],
      ["Origin", "null"],
    ],
    body: `${parts.join("")}--${boundary}--\r\n`,
  });
  return { status, location: headers.location ?? null, html: body };
}
