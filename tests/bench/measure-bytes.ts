import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const NEXT = path.join(import.meta.dirname, "../../.next");

/** Bytes after gzip -9; KB are 1,000 bytes. */
export type Bytes = {
  readonly html: number;
  readonly javascript: number;
  readonly css: number;
  /** What the page loads only when it is needed, such as the chart. */
  readonly lazy: number;
};

/**
 * What a browser downloads for a page: the files that its HTML names. Scripts for browsers without
 * modules do not count.
 *
 * @param route as the folder below app
 * @param html as the server sent it
 */
export function measureBytes(route: string, html: string): Bytes {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const modern = tags.filter((tag) => !/\snomodule/i.test(tag));
  const named = modern.flatMap((tag) => /"\/_next\/([^"?]+\.(?:js|css))/.exec(tag)?.[1] ?? []);
  const files = new Set(named);
  const sum = (ending: string) => total([...files].filter((file) => file.endsWith(ending)));
  const lazy = lazyFiles(route).filter((file) => !files.has(file));
  return { html: gzip(html), javascript: sum(".js"), css: sum(".css"), lazy: total(lazy) };
}

function lazyFiles(route: string): string[] {
  const file = path.join(NEXT, "server/app", route, "page/react-loadable-manifest.json");
  const manifest: Record<string, { files: string[] }> = JSON.parse(readFileSync(file, "utf8"));
  return [...new Set(Object.values(manifest).flatMap(({ files }) => files))];
}

function total(files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + gzip(readFileSync(path.join(NEXT, file))), 0);
}

function gzip(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).byteLength;
}
