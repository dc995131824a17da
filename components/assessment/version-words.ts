import type { VersionChange, VersionPreview } from "@/lib/domain/version-preview";

type Words = { readonly title: string; readonly text: string };

/** What each kind of change means for the answers. */
export const VERSION_WORDS: Readonly<Record<VersionChange, Words>> = {
  renamed: {
    title: "Renamed",
    text: "The same practice under another name. The answer moves along.",
  },
  split: {
    title: "Split",
    text: "One practice became several. Each starts with the whole answer: check if it holds for each.",
  },
  merged: {
    title: "Merged",
    text: "Several practices became one. It gets the lowest of their answers; one that is missing or not known counts as lowest.",
  },
  rearranged: {
    title: "Rearranged",
    text: "Several practices became several others, split and merged in turn: check each answer.",
  },
  withdrawn: {
    title: "Withdrawn",
    text: "No longer asked. The answers leave the draft; submitted snapshots keep theirs.",
  },
  added: { title: "New", text: "Asked for the first time, so not answered yet." },
};

/** "61 practices stay as they are, and their 40 answers with them." */
export function keptWords({ practices, answered }: VersionPreview["kept"]): string {
  const stay =
    practices === 1 ? "1 practice stays as it is" : `${practices} practices stay as they are`;
  if (answered === 0) return `${stay}.`;
  return `${stay}, and ${answered === 1 ? "1 answer" : `${answered} answers`} with ${practices === 1 ? "it" : "them"}.`;
}
