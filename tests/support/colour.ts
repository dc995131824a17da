/** Colour arithmetic for the palette test: sRGB, CIELAB (D65), CIEDE2000, contrast, simulated vision. */

type Triple = readonly [number, number, number];
export type Lab = Triple;
export type Vision = "normal" | "protan" | "deutan" | "tritan" | "grey";

export const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan", "grey"];

/**
 * Full dichromacy in linear RGB.
 *
 * @see Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", 2009, severity 1.0
 */
const MACHADO: Readonly<Record<"protan" | "deutan" | "tritan", readonly [Triple, Triple, Triple]>> =
  {
    protan: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deutan: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    tritan: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  };

function dot(row: Triple, [r, g, b]: Triple): number {
  return row[0] * r + row[1] * g + row[2] * b;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Linear RGB, each 0 to 1, of "#rrggbb". */
export function linearRgb(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG relative luminance, 0 to 1. */
export function luminance(rgb: Triple): number {
  return dot([0.2126, 0.7152, 0.0722], rgb);
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(linearRgb(a)), luminance(linearRgb(b))].toSorted(
    (left, right) => left - right,
  );
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** What a person with this kind of vision sees, in linear RGB. */
export function seen(hex: string, vision: Vision): Triple {
  const rgb = linearRgb(hex);
  if (vision === "normal") return rgb;
  if (vision === "grey") {
    const grey = luminance(rgb);
    return [grey, grey, grey];
  }
  const [r, g, b] = MACHADO[vision];
  return [clamp(dot(r, rgb)), clamp(dot(g, rgb)), clamp(dot(b, rgb))];
}

/** CIELAB under D65 of linear RGB. */
export function labOf(rgb: Triple): Lab {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4123908, 0.3575843, 0.1804808], rgb) / 0.9504559);
  const y = f(dot([0.212639, 0.7151687, 0.0721923], rgb));
  const z = f(dot([0.0193308, 0.1191948, 0.9505322], rgb) / 1.0890578);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RADIANS = Math.PI / 180;

function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = Math.atan2(b, a) / RADIANS;
  return degrees < 0 ? degrees + 360 : degrees;
}

function meanHue(h1: number, h2: number, chromatic: boolean): number {
  if (!chromatic || Math.abs(h1 - h2) <= 180) return chromatic ? (h1 + h2) / 2 : h1 + h2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

function hueStep(h1: number, h2: number, chromatic: boolean): number {
  if (!chromatic) return 0;
  const step = h2 - h1;
  if (Math.abs(step) <= 180) return step;
  return step > 180 ? step - 360 : step + 360;
}

const seventh = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** Chroma and hue of both colours after the correction of the a axis. */
function corrected([, a1, b1]: Lab, [, a2, b2]: Lab) {
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
  return {
    c1: Math.hypot(x1, b1),
    c2: Math.hypot(x2, b2),
    h1: hue(x1, b1),
    h2: hue(x2, b2),
  };
}

/**
 * CIEDE2000 colour difference with all parametric factors 1.
 *
 * @see Sharma, Wu & Dalal, "The CIEDE2000 Color-Difference Formula", 2005
 */
export function difference(one: Lab, two: Lab): number {
  const { c1, c2, h1, h2 } = corrected(one, two);
  const chromatic = c1 * c2 !== 0;
  const h = meanHue(h1, h2, chromatic);
  const c = (c1 + c2) / 2;
  const l = (one[0] + two[0]) / 2 - 50;
  const cos = (degrees: number) => Math.cos(degrees * RADIANS);
  const t =
    1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const lightness = (two[0] - one[0]) / (1 + (0.015 * l * l) / Math.sqrt(20 + l * l));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const half = Math.sin((hueStep(h1, h2, chromatic) / 2) * RADIANS);
  const turn = (2 * Math.sqrt(c1 * c2) * half) / (1 + 0.015 * c * t);
  const rotation = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * RADIANS) * 2 * seventh(c);
  return Math.sqrt(lightness ** 2 + chroma ** 2 + turn ** 2 + rotation * chroma * turn);
}

/** CIEDE2000 of two "#rrggbb" as seen with this kind of vision. */
export function seenDifference(a: string, b: string, vision: Vision): number {
  return difference(labOf(seen(a, vision)), labOf(seen(b, vision)));
}

/** CIELAB lightness, 0 to 100, as seen with this kind of vision. */
export function seenLightness(hex: string, vision: Vision): number {
  return labOf(seen(hex, vision))[0];
}
