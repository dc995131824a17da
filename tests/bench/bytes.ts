import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const BUILD = path.join(import.meta.dirname, "../../.next");

/**
 * Gzipped bytes (level 9) of what a page loads at first: its script tags and style sheets. Scripts
 * marked `noModule` are for browsers from before 2018; those that Tidemark supports skip them.
 */
export async function firstLoad(url: string): Promise<{ js: number; css: number; html: number }> {
  const html = await (await fetch(url)).text();
  const files = (pattern: RegExp) =>
    new Set(
      [...html.matchAll(pattern)]
        .filter(([tag]) => !/nomodule/i.test(tag))
        .flatMap((match) => match[1] ?? []),
    );
  return {
    js: sizeOf(files(/<script[^>]+src="\/_next\/([^"?]+\.js)[^>]*>/g)),
    css: sizeOf(files(/<link[^>]+href="\/_next\/([^"?]+\.css)[^"]*"/g)),
    html: gzipSync(html, { level: 9 }).length,
  };
}

/** Gzipped bytes of the chunks with recharts in them, which no page loads at first. */
export function chartChunk(): number {
  const folder = path.join(BUILD, "static/chunks");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .filter((file) => readFileSync(path.join(folder, file), "utf8").includes("recharts-"));
  return sizeOf(new Set(files.map((file) => path.join("static/chunks", file))));
}

function sizeOf(files: ReadonlySet<string>): number {
  let bytes = 0;
  for (const file of files) {
    bytes += gzipSync(readFileSync(path.join(BUILD, file)), { level: 9 }).length;
  }
  return bytes;
}
