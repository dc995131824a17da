import { type Box, EMPTY_BOX } from "./change";

/** How the box changes; returns the same box where nothing does. */
export type Rule = (box: Box) => Box;

/** Where the box is kept. Rules are applied one after the other, whole or not at all. */
export type BoxStore = {
  readonly apply: (rule: Rule) => Promise<Box>;
  readonly close: () => void;
};

/** A box that is gone with its page. */
export function memoryStore(): BoxStore {
  let box = EMPTY_BOX;
  return {
    apply: async (rule) => {
      box = rule(box);
      return box;
    },
    close: () => {},
  };
}
