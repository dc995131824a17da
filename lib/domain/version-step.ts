import type { VersionMap } from "./carry-over";

/** The map from one version of the questionnaire to the next, with its reason in a few sentences. */
export type VersionStep = VersionMap & { readonly why: string };
