/** What people enter about a team. */
export type TeamFields = {
  /** 1 to 80 characters, trimmed, NFC; unique among teams that are not deleted. */
  readonly name: string;
  /** At most 500 characters; may be empty. */
  readonly description: string;
  /** A path such as "Company / Division / Group", at most 200 characters; "" for none. */
  readonly group: string;
  /** Flags of the questionnaire's profile, in its order. */
  readonly profile: readonly string[];
  /** At most 20 of at most 40 characters each, no two alike but for case; left out of a change they stay as they are. */
  readonly tags?: readonly string[];
};

export type Team = TeamFields & {
  readonly id: string;
  /** In order, each once. */
  readonly tags: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Part of the example organisation. */
  readonly example: boolean;
  /** What another catalogue calls it, such as "group:default/payments"; null for none. */
  readonly externalId: string | null;
};
