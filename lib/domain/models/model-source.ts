import type { PublishedModel } from "@/lib/domain/questionnaire";

/** An address, perhaps with where to look there in brackets behind it. */
const ADDRESS = /^(https:\/\/\S+)(?: \((.+)\))?$/;

/**
 * Where a model was published.
 *
 * @returns `url` to link to, null for a synthesis of our own; `remark` says where to look there
 */
export function modelSource({ url }: Pick<PublishedModel, "url">): {
  readonly url: string | null;
  readonly remark: string | null;
} {
  const [, address = null, remark = null] = ADDRESS.exec(url) ?? [];
  return { url: address, remark };
}
