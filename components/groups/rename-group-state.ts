/** Why a group was not renamed, and what was typed; `errors` is empty before anything is sent. */
export type RenameGroupState = { readonly path: string; readonly errors: readonly string[] };

export type RenameGroupAction = (
  before: RenameGroupState,
  form: FormData,
) => Promise<RenameGroupState>;
