import { describe, expect, test } from "vitest";
import { nonceOf } from "@/lib/http/content-security-policy";
import { rawRequest } from "../support/raw-request";
import { makeTeam } from "../support/teams";
import { type Suite, useStage } from "./scene";

/** What is kept ends with a minute, and with a commit in any database of PostgreSQL. */
const PATIENCE_MS = 20_000;

type Page = { readonly headers: Headers; readonly nonce: string; readonly html: string };

/** What a page shows. The order of what its scripts hold is another with each rendering. */
const shown = ({ html }: Page) => html.replaceAll(/<script\b.*?<\/script>/gs, "");

export const keptPages: Suite = (served) =>
  describe("pages that are sent again", () => {
    const stage = useStage(served);

    async function get(headers: HeadersInit = {}, target = "/dashboard"): Promise<Page> {
      const response = await fetch(`http://127.0.0.1:${stage().port}${target}`, { headers });
      const nonce = nonceOf(response.headers.get("content-security-policy") ?? "") ?? "";
      const html = (await response.text()).replaceAll(nonce, "the nonce");
      return { headers: response.headers, nonce, html };
    }

    /** Only of a page that was rendered before the length is known before it is sent. */
    const isAgain = ({ headers }: Page) => headers.has("content-length");

    async function getAgain(headers: HeadersInit = {}): Promise<Page> {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
        const page = await get(headers);
        if (isAgain(page)) return page;
      }
      throw new Error("The page is always rendered anew.");
    }

    test("are the same but for their nonce, which is another each time", async () => {
      const { team } = stage();
      await makeTeam(`Renders anew ${team}`);
      const pages = [await get(), await getAgain(), await getAgain()];
      expect(pages.map(isAgain)).toEqual([false, true, true]);
      expect(new Set(pages.map(({ nonce }) => nonce)).size).toBe(pages.length);
      expect(new Set(pages.map(shown)).size).toBe(1);
      for (const { html } of pages) {
        expect(html).toContain(`<script nonce="the nonce"`);
        expect(html).not.toMatch(/<script(?![^>]* nonce="the nonce")/);
      }
    });

    test("are rendered once for all who ask at once", async () => {
      const counts: number[] = [];
      // A commit in another database of PostgreSQL in between has it rendered once more.
      for (let turn = 0; turn < 5 && !counts.includes(1); turn += 1) {
        await makeTeam(`At once ${crypto.randomUUID()}`);
        const pages = await Promise.all(Array.from({ length: 5 }, () => get()));
        expect(new Set(pages.map(({ nonce }) => nonce)).size).toBe(pages.length);
        expect(new Set(pages.map(shown)).size).toBe(1);
        counts.push(pages.filter((page) => !isAgain(page)).length);
      }
      expect(counts).toContain(1);
    });

    test("show a team as soon as it is stored, by whatever process", async () => {
      const name = `Seen at once ${crypto.randomUUID()}`;
      const search = `/dashboard?text=${encodeURIComponent(name)}`;
      for (const added of [`${name} first`, `${name} later`]) {
        expect((await get({}, search)).html).not.toContain(added);
        await makeTeam(added);
        expect((await get({}, search)).html).toContain(added);
      }
    });

    test("are the same for everybody, also behind a proxy where each signs in", async () => {
      const turns = () => ({
        cookie: `session=${crypto.randomUUID()}`,
        authorization: "Basic YTpi",
      });
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
        await getAgain();
        if (isAgain(await get(turns()))) return;
      }
      throw new Error("The page is rendered for each of them.");
    });

    test("depend on nothing that a browser sends", async () => {
      /** Rendered for nobody else: what it asks for means nothing to the page. */
      const own = (headers: HeadersInit) => get(headers, `/dashboard?own=${crypto.randomUUID()}`);
      const odd = await own({
        ...{ cookie: "session=a", authorization: "Basic YTpi", "accept-language": "de" },
        ...{ "user-agent": "Googlebot", accept: "text/x-component", purpose: "prefetch" },
        ...{ "next-url": "/elsewhere", "next-router-prefetch": "1" },
      });
      const plain = await own({});
      expect([odd, plain].map(isAgain)).toEqual([false, false]);
      expect(shown(odd)).toBe(shown(plain));
    });

    test("are packed where the browser takes that", async () => {
      const packed = await getAgain({ "accept-encoding": "gzip" });
      const plain = await getAgain({ "accept-encoding": "identity" });
      expect(packed.headers.get("content-encoding")).toBe("gzip");
      expect(plain.headers.get("content-encoding")).toBeNull();
      expect(shown(packed)).toBe(shown(plain));
    });

    test("do not let in whom Next refuses", async () => {
      await getAgain();
      const statusOf = async (method: string, headers: readonly [string, string][]) =>
        (await rawRequest(stage().port, { target: "/dashboard", method, headers })).status;
      expect(await statusOf("GET", [["Host", "evil.example"]])).toBe(421);
      expect(await statusOf("DELETE", [])).toBe(405);
    });
  });
