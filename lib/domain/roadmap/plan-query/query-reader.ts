/** Query parameters by name; a repeated one is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_NAMED = 5;

/** Hands out parameters, and keeps what was wrong and what nobody asked for. */
export class QueryReader {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #taken = new Set<string>();
  readonly #problems = new Set<string>();

  /** @param own names that are left to somebody else */
  constructor(query: Query, own: readonly string[]) {
    const values = Object.entries(query).flatMap(([name, value]) =>
      value === undefined || own.includes(name) ? [] : [[name, [value].flat()] as const],
    );
    this.#values = new Map(values);
  }

  /** Every value of a parameter that is not empty, without the space around it. */
  all(name: string): readonly string[] {
    this.#taken.add(name);
    return (this.#values.get(name) ?? []).map((value) => value.trim()).filter(Boolean);
  }

  /** The one value of a parameter; null when it is absent, empty or said several times. */
  one(name: string): string | null {
    const [first, ...others] = this.all(name);
    if (others.length > 0) this.reject(`“${name}” is said more than once.`);
    return others.length > 0 ? null : (first ?? null);
  }

  /** Id and value of every parameter `<prefix>-<id>` that is not empty. */
  entries(prefix: string): readonly (readonly [id: string, value: string])[] {
    const names = [...this.#values.keys()].filter((name) => name.startsWith(`${prefix}-`));
    return names.flatMap((name) => {
      const value = this.one(name);
      return value === null ? [] : [[name.slice(prefix.length + 1), value] as const];
    });
  }

  /** Remembers a sentence about something that is ignored. */
  reject(problem: string): void {
    this.#problems.add(problem);
  }

  /** All problems, one more for parameters that nobody knows. */
  finish(): readonly string[] {
    const unknown = [...this.#values.keys()].filter((name) => !this.#taken.has(name));
    if (unknown.length > 0) {
      const shown = unknown.slice(0, MOST_NAMED).map((name) => `“${name.slice(0, 40)}”`);
      const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : "";
      this.reject(`This page knows nothing called ${shown.join(", ")}${more}.`);
    }
    return [...this.#problems];
  }

  /** Everything that was given, as `name=value`, sorted. */
  given(): readonly string[] {
    return [...this.#values]
      .flatMap(([name, values]) => values.map((value) => `${name}=${value}`))
      .sort();
  }
}
