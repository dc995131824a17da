import { inflateSync } from "node:zlib";

const WOFF = { signature: 0x774f4646, header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

/**
 * The plain font inside a WOFF file; other fonts as they are. The reader of fonts would inflate a
 * whole table for every glyph.
 *
 * @see https://www.w3.org/TR/WOFF/#DataTables
 */
export function plainFont(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== WOFF.signature) return file;
  const count = file.readUInt16BE(12);
  const head = Buffer.alloc(SFNT.header + SFNT.entry * count);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  writeSearchHints(head, count);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let place = 0; place < count; place += 1) {
    const entry = WOFF.header + WOFF.entry * place;
    const table = readTable(file, entry);
    const target = SFNT.header + SFNT.entry * place;
    file.copy(head, target, entry, entry + 4);
    file.copy(head, target + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, target + 8);
    head.writeUInt32BE(table.length, target + 12);
    tables.push(table, Buffer.alloc(-table.length & 3));
    offset += (table.length + 3) & ~3;
  }
  return Buffer.concat([head, ...tables]);
}

function readTable(file: Buffer, entry: number): Buffer {
  const offset = file.readUInt32BE(entry + 4);
  const packed = file.readUInt32BE(entry + 8);
  const length = file.readUInt32BE(entry + 12);
  const bytes = file.subarray(offset, offset + packed);
  return packed < length ? inflateSync(bytes) : bytes;
}

function writeSearchHints(head: Buffer, count: number): void {
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** power * SFNT.entry, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * SFNT.entry, 10);
}
