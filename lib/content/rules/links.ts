import { under } from "@/lib/content/check-shape";
import type { ContentProblem } from "@/lib/content/content-error";
import type { KnownIds } from "@/lib/content/known-ids";
import type { Entry, RawContent, Rule } from "@/lib/content/raw-content";
import type { AppliesIf } from "@/lib/domain/questionnaire";

type Link = Omit<ContentProblem, "message"> & {
  readonly id: string;
  readonly kind: string;
  readonly among: ReadonlySet<string>;
};

/** Every id that something names exists. */
export const checkLinks: Rule = (content) => {
  if (content.known === null) return [];
  return linksOf(content, content.known)
    .filter(({ id, among }) => !among.has(id))
    .map(({ file, path, id, kind }) => ({ file, path, message: `there is no ${kind} "${id}"` }));
};

function linksOf(content: RawContent, known: KnownIds): readonly Link[] {
  const main = { file: "content/questionnaire.yaml", path: "" };
  return [
    ...(content.main?.areas ?? []).flatMap((value, index) =>
      flagLinks({ ...under(main, ["areas", index]), value }, known),
    ),
    ...content.practices.flatMap((entry) => practiceLinks(entry, known)),
    ...content.models.flatMap(modelLinks),
    ...content.models.flatMap((entry) => ruleLinks(entry, content.main?.worksheets ?? null)),
    ...content.models.flatMap((entry) =>
      flagLinks({ ...under(entry, ["rule"]), value: entry.value.rule }, known),
    ),
    ...content.worksheets.flatMap((entry) => flagLinks(entry, known)),
    ...planningLinks(content, known),
  ];
}

function practiceLinks(entry: RawContent["practices"][number], known: KnownIds): readonly Link[] {
  const { level, prerequisites, improves, evidence } = entry.value;
  return [
    { ...under(entry, ["level"]), id: level, kind: "level", among: known.levels },
    ...flagLinks(entry, known),
    ...links(entry, prerequisites, {
      key: "prerequisites",
      kind: "practice",
      among: known.practices,
    }),
    ...links(entry, improves, { key: "improves", kind: "outcome", among: known.outcomes }),
    ...evidence.map(({ model, cell }, index): Link => {
      const cells = known.cells.get(model);
      const place = under(entry, ["evidence", index]);
      if (!cells) return { ...place, id: model, kind: "model", among: new Set() };
      return { ...place, id: cell, kind: `cell of ${model}`, among: cells };
    }),
  ];
}

function modelLinks(entry: RawContent["models"][number]): readonly Link[] {
  const { levels, cells, not_assessed } = entry.value;
  const levelIds = new Set(levels.map(({ id }) => id));
  const cellIds = new Set(cells.map(({ id }) => id));
  return [
    ...cells.flatMap(({ level }, index): readonly Link[] =>
      level === undefined
        ? []
        : [
            {
              ...under(entry, ["cells", index, "level"]),
              id: level,
              kind: "level of the model",
              among: levelIds,
            },
          ],
    ),
    ...links(entry, not_assessed, { key: "not_assessed", kind: "cell", among: cellIds }),
  ];
}

/** @param worksheets null if nobody knows which there are */
function ruleLinks(
  entry: RawContent["models"][number],
  worksheets: readonly string[] | null,
): readonly Link[] {
  const { levels, cells, rule } = entry.value;
  const place = (...keys: readonly (string | number)[]) => under(entry, ["rule", ...keys]);
  if (rule.kind === "staged") {
    const aLevel = { kind: "level of the model", among: new Set(levels.map(({ id }) => id)) };
    const aCell = { kind: "cell", among: new Set(cells.map(({ id }) => id)) };
    return [
      ...(rule.start ? [{ ...place("start", "level"), id: rule.start.level, ...aLevel }] : []),
      ...rule.optional.map((id, index) => ({ ...place("optional", index), id, ...aCell })),
    ];
  }
  if (worksheets === null || !("worksheet" in rule) || rule.worksheet === undefined) return [];
  const target = { kind: "worksheet", among: new Set(worksheets) };
  return [{ ...place("worksheet"), id: rule.worksheet, ...target }];
}

function planningLinks({ planning, main }: RawContent, known: KnownIds): readonly Link[] {
  if (planning === null || main === null) return [];
  const areas = new Set(main.areas.map(({ id }) => id));
  return planning.value.presets.flatMap(({ level, profile, areas: own }, index) => {
    const link = (
      key: string,
      id: string | undefined,
      target: Pick<Link, "kind" | "among">,
    ): Link[] =>
      id === undefined ? [] : [{ ...under(planning, ["presets", index, key]), id, ...target }];
    const aLevel = { kind: "level", among: known.levels };
    return [
      ...link("level", level, aLevel),
      ...link("profile", profile, { kind: "profile flag", among: known.flags }),
      ...Object.keys(own).flatMap((id) => link("areas", id, { kind: "area", among: areas })),
      ...Object.values(own).flatMap((id) => link("areas", id, aLevel)),
    ];
  });
}

function flagLinks(
  entry: Entry<{ readonly applies_if: AppliesIf }>,
  known: KnownIds,
): readonly Link[] {
  const { applies_if } = entry.value;
  if (applies_if === "always") return [];
  return applies_if.any.map((id, index) => ({
    ...under(entry, ["applies_if", "any", index]),
    id,
    kind: "profile flag",
    among: known.flags,
  }));
}

function links(
  entry: Entry<unknown>,
  ids: readonly string[],
  { key, ...target }: Pick<Link, "kind" | "among"> & { readonly key: string },
): readonly Link[] {
  return ids.map((id, index) => ({ ...under(entry, [key, index]), id, ...target }));
}
