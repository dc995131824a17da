import { under } from "@/lib/content/check-shape";
import type { ContentProblem } from "@/lib/content/content-error";
import type { Entry, Rule } from "@/lib/content/raw-content";
import { versionChain } from "@/lib/content/version-chain";
import type { RawVersion } from "@/lib/content/version-schema";
import { idsThatBegin, idsThatEnd } from "@/lib/domain/carry-over";
import { checkVersionIds } from "./version-ids";

type Step = Entry<RawVersion>;

/** The steps are one chain that ends at the version of the questionnaire, and their ids fit. */
export const checkVersions: Rule = ({ main, versions, known }) => {
  const backwards = versions.filter((step) => !isLater(step.value)).map(notLater);
  if (main === null || backwards.length > 0) return backwards;
  const chain = versionChain(versions, main.version);
  const strays = versions.filter((step) => !chain.includes(step));
  return [
    ...strays.map((step) => stray(step, main.version)),
    ...(known === null ? [] : checkVersionIds(withIds(chain, known.practices))),
  ];
};

/**
 * The ids of each version follow from those of the next: what begins there is taken away, what
 * ends is put back.
 */
function withIds(chain: readonly Step[], current: ReadonlySet<string>) {
  let ids = current;
  return chain
    .toReversed()
    .map((step) => {
      const after = ids;
      const begun = new Set(idsThatBegin(step.value));
      ids = new Set([...[...after].filter((id) => !begun.has(id)), ...idsThatEnd(step.value)]);
      return { step, after };
    })
    .toReversed();
}

function isLater({ from, to }: RawVersion): boolean {
  const [old = [], now = []] = [from, to].map((text) => text.split(".").map(Number));
  const place = now.findIndex((number, index) => number !== old[index]);
  return place >= 0 && (now[place] ?? 0) > (old[place] ?? 0);
}

function notLater(step: Step): ContentProblem {
  const { from, to } = step.value;
  return { ...under(step, ["to"]), message: `"${to}" is not later than "${from}"` };
}

function stray(step: Step, version: string): ContentProblem {
  const message = `is not part of the one chain of steps that ends at version "${version}"`;
  return { ...under(step, ["to"]), message };
}
