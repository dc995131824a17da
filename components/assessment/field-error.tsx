/** What is wrong with the control below it; an empty place of the same id where nothing is. */
export function FieldError({ id, errors }: { id: string; errors: readonly string[] | undefined }) {
  return (
    <p id={id} className="font-semibold text-wrong empty:hidden">
      {errors?.join(" ")}
    </p>
  );
}
