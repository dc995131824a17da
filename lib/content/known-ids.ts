import type { Documents } from "./raw-content";

/** Every id that content may name, by kind. */
export type KnownIds = {
  readonly levels: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly practices: ReadonlySet<string>;
  /** Ids of cells by id of the model. */
  readonly cells: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * Collects ids from the files as they are written, so that a link to something whose own shape is
 * wrong does not look broken too.
 */
export function knownIds(documents: Documents): KnownIds {
  const main = documents.get("content/questionnaire.yaml");
  const practices = new Set<string>();
  const cells = new Map<string, ReadonlySet<string>>();
  for (const [file, document] of documents) {
    if (file.startsWith("content/areas/")) {
      for (const id of idsIn(document, "practices")) practices.add(id);
    }
    const model = property(document, "id");
    if (file.startsWith("content/models/") && typeof model === "string") {
      cells.set(model, new Set(idsIn(document, "cells")));
    }
  }
  return {
    levels: new Set(idsIn(main, "levels")),
    flags: new Set(idsIn(main, "profile")),
    outcomes: new Set(Object.keys(Object(property(main, "effect_ids")))),
    practices,
    cells,
  };
}

/** The ids of a list of things with ids; "" for an entry without one. */
export function idsIn(document: unknown, key: string): readonly string[] {
  const list = property(document, key);
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    const id = property(entry, "id");
    return typeof id === "string" ? id : "";
  });
}

function property(value: unknown, key: string): unknown {
  return Object(value)[key];
}
