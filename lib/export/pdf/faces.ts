import { readFile } from "node:fs/promises";
import path from "node:path";
import { create, type Font } from "fontkit";
import { plainFont } from "./woff";

/** Where a face's glyphs come from. `font` tells which characters it has. */
export type Face = { readonly name: string; readonly bytes: Buffer; readonly font: Font };

/** Faces in the order in which they are asked for a character. */
export type Faces = { readonly regular: readonly Face[]; readonly bold: readonly Face[] };

let loaded: Promise<Faces> | null = null;

/**
 * The faces of a document, read once: Noto Sans for Latin, Greek and Cyrillic, DejaVu Sans for
 * Hebrew, Arabic and signs, and Unifont, plain but complete, for every other script.
 */
export function loadFaces(): Promise<Faces> {
  loaded ??= readFaces();
  return loaded;
}

// Each path is written out, so that the build sees which files belong to the server.
async function readFaces(): Promise<Faces> {
  const root = process.cwd();
  const noto = path.join(root, "node_modules/@expo-google-fonts/noto-sans");
  const files = await Promise.all([
    read("noto", path.join(noto, "400Regular/NotoSans_400Regular.ttf")),
    read("noto-bold", path.join(noto, "600SemiBold/NotoSans_600SemiBold.ttf")),
    read("dejavu", path.join(root, DEJAVU, "dejavu-sans-latin-400-normal.woff")),
    read("dejavu-bold", path.join(root, DEJAVU, "dejavu-sans-latin-700-normal.woff")),
    read("unifont", path.join(root, UNIFONT, "unifontex-latin-400-normal.woff")),
  ]);
  const [noto400, noto600, dejavu400, dejavu700, unifont] = files;
  return { regular: [noto400, dejavu400, unifont], bold: [noto600, dejavu700, unifont] };
}

const DEJAVU = "node_modules/@fontsource/dejavu-sans/files";
const UNIFONT = "node_modules/@fontsource/unifontex/files";

async function read(name: string, file: string): Promise<Face> {
  const bytes = plainFont(await readFile(file));
  const font = create(bytes);
  if (!("hasGlyphForCodePoint" in font)) throw new TypeError(`${file} holds several fonts`);
  return { name, bytes, font };
}
