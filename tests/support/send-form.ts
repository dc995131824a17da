import { expect, type Page } from "@playwright/test";
import { decodeEntities } from "./entities";

/** Name and value of each field that somebody fills in; one name may come several times. */
export type Fields = readonly (readonly [name: string, value: string])[];

/**
 * Sends a form as a browser without JavaScript does, and opens no page: what a test needs before
 * it begins.
 *
 * @param button text of the button that sends the form
 * @returns path that the server leads to
 */
export async function sendForm(
  { request }: Page,
  path: string,
  { button, fields = [] }: { readonly button: string; readonly fields?: Fields },
): Promise<string> {
  const html = await (await request.get(path)).text();
  const form = html
    .split("<form")
    .slice(1)
    .find((part) => part.split("</form>")[0]?.includes(button));
  const hidden = [
    ...(form ?? "").matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g),
  ];
  expect(hidden, `${path} has a form with the button “${button}”`).not.toEqual([]);
  const multipart = new FormData();
  for (const [, name = "", value = ""] of hidden) multipart.append(name, decodeEntities(value));
  for (const [name, value] of fields) multipart.append(name, value);
  const response = await request.post(path, {
    multipart,
    headers: { "Sec-Fetch-Site": "same-origin" },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
  const { location = "" } = response.headers();
  return new URL(location, response.url()).pathname;
}
