import type { YAMLError } from "yaml";

const WORDS: Partial<Record<YAMLError["code"], string>> = {
  BAD_INDENT:
    "The indentation is wrong. Align this line with those that it belongs to, and close every bracket.",
  TAB_AS_INDENT: "This line begins with a tab. Indent it with spaces.",
  DUPLICATE_KEY: "This key is there twice. Leave one of them out.",
  BAD_ALIAS: "Write aliases out.",
  TAG_RESOLVE_FAILED: "This value has a tag, which begins with “!”. Leave the tag out.",
};
const OTHERWISE =
  "Up to here this cannot be read as YAML. Check indentation, colons, brackets and quotation marks of this line and those before.";

/** What is wrong with YAML and what to do, a sentence or two in our own words. */
export function yamlWords(code: YAMLError["code"]): string {
  return WORDS[code] ?? OTHERWISE;
}
