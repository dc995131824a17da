import type { ActionWords } from "@/lib/domain/plans/kept-plan";

/** The fields about one action, as typed. */
export type ActionValues = {
  readonly status: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly note: string;
};

/** Why a form about an action was not saved, and what was typed. */
export type ActionFormState =
  | { readonly kind: "invalid"; readonly values: ActionValues; readonly errors: FieldErrors }
  | { readonly kind: "conflict"; readonly values: ActionValues; readonly current: ActionWords }
  | null;

type FieldErrors = Readonly<Record<string, readonly string[]>>;

export type ActionFormAction = (
  before: ActionFormState,
  form: FormData,
) => Promise<ActionFormState>;

/** What is stored, as the fields show it. */
export function valuesOf({ status, owner, dueOn, note }: ActionWords): ActionValues {
  return { status, owner, dueOn: dueOn ?? "", note };
}
