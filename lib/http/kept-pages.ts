import type { OutgoingHttpHeaders } from "node:http";

/** A page as it was rendered once, without what belongs to a single response. */
export type RenderedPage = {
  readonly headers: OutgoingHttpHeaders;
  /** The HTML, cut where the nonce of its response stood. */
  readonly parts: readonly Buffer[];
};

/** A page that may still be rendered; null if it comes to none. */
type Rendering = Promise<RenderedPage | null>;

/** Pages by what was asked for. All of them were rendered from one version of the data. */
export type KeptPages = {
  readonly find: (version: string, asked: string) => Rendering | undefined;
  readonly keep: (version: string, asked: string, page: Rendering) => void;
};

/** Together at most some 20 MB: one of 100 teams has 350 KB. */
const MOST = 50;

/** The pages of the version that was asked for last; nothing is ever found for another one. */
export function keptPages(): KeptPages {
  const pages = new Map<string, Rendering>();
  let current = "";
  const turnTo = (version: string) => {
    if (version !== current) pages.clear();
    current = version;
  };
  return {
    find: (version, asked) => {
      turnTo(version);
      return pages.get(asked);
    },
    keep: (version, asked, page) => {
      if (version !== current) return;
      const [oldest] = pages.keys();
      if (pages.size >= MOST && oldest !== undefined) pages.delete(oldest);
      pages.set(asked, page);
      void page.then((rendered) => {
        if (rendered === null && pages.get(asked) === page) pages.delete(asked);
      });
    },
  };
}
