/** Pixels of the picture for each pixel of the drawing, so that it is sharp on a slide. */
const SCALE = 3;
/** No browser refuses a picture of so many pixels. */
const MOST_PIXELS = 4096 * 4096;

/**
 * Draws an SVG of this server and offers it as a PNG of the same name.
 *
 * @returns false when it could not be loaded or drawn
 */
export async function savePng(href: string): Promise<boolean> {
  const picture = new Image();
  picture.src = href;
  const loaded = await picture.decode().then(
    () => true,
    () => false,
  );
  const blob = loaded ? await drawn(picture) : null;
  const name = blob && (await nameOf(href));
  if (!blob || !name) return false;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name.replace(/\.svg$/, ".png");
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}

/** The name that the server gives the SVG, as a browser reads it; null when it does not answer. */
async function nameOf(href: string): Promise<string | null> {
  const head = await fetch(href, { method: "HEAD" }).catch(() => null);
  const given = head?.headers.get("Content-Disposition") ?? "";
  const [, whole] = given.match(/filename\*=UTF-8''([^;]+)/) ?? [];
  if (whole !== undefined) return decodeURIComponent(whole);
  return given.match(/filename="([^"]+)"/)?.[1] ?? null;
}

function drawn(picture: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
