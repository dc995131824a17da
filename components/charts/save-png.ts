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
  if (!blob) return false;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  const file = new URL(href, location.href).pathname.split("/").at(-1) ?? "drawing.svg";
  link.download = file.replace(/\.svg$/, ".png");
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
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
