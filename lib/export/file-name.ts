/**
 * A name safe for a file on any system: letters and digits of any script in lower case, joined
 * by hyphens, at most 60 characters; never a path, a dot or a quote.
 *
 * @param fallback used when nothing of the text is left
 */
export function fileSlug(text: string, fallback: string): string {
  const slug = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const short = [...slug.replace(/^-+|-+$/g, "")].slice(0, 60).join("");
  return short.replace(/-+$/, "") || fallback;
}

/**
 * The header that makes a browser save a file: an ASCII name for old readers and, where that
 * differs, the full one in RFC 8187 form.
 *
 * @param name a slug with its extension, e.g. `checkout-roadmap.csv`
 * @see RFC 6266
 */
export function contentDisposition(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
  const ascii = plain.replace(/[^a-z0-9.-]+/g, "").replace(/^-+/, "") || "tidemark";
  if (ascii === name) return `attachment; filename="${ascii}"`;
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
