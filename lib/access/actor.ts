/**
 * Who asks. For now there is one: the person at the machine, named in what they submit.
 * Accounts come with their own issue and add kinds here.
 */
export type Actor = { readonly kind: "local-owner"; readonly name: string };

/** The one actor of local mode. */
export const LOCAL_OWNER: Actor = { kind: "local-owner", name: "Local owner" };
