import { readFileSync } from "node:fs";
import path from "node:path";

export type Theme = "light" | "dark";
export type Tokens = Readonly<Record<string, string>>;

function declarations(css: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)) {
    if (name && value) found[name] = value;
  }
  return found;
}

function block(css: string, pattern: RegExp): string {
  const found = pattern.exec(css)?.[1];
  if (found === undefined) throw new Error(`app/tokens.css has no block like ${pattern}`);
  return found;
}

/** The colour tokens of app/tokens.css by name without the dashes; dark overrides light. */
export function readTokens(): Readonly<Record<Theme, Tokens>> {
  const css = readFileSync(path.join(process.cwd(), "app/tokens.css"), "utf8");
  const light = declarations(block(css, /^:root \{([^}]*)\}/m));
  const dark = declarations(block(css, /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/));
  return { light, dark: { ...light, ...dark } };
}
