/** What people enter about a team. */
export type TeamFields = {
  /** 1 to 80 characters, trimmed, NFC; unique among teams that are not deleted. */
  readonly name: string;
  /** At most 500 characters; may be empty. */
  readonly description: string;
  /** At most 60 characters; "" for none. */
  readonly group: string;
  /** Flags of the questionnaire's profile, in its order. */
  readonly profile: readonly string[];
};

export type Team = TeamFields & {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Part of the example organisation. */
  readonly example: boolean;
};
