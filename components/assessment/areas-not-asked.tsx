type Props = {
  teamId: string;
  areas: readonly { readonly name: string; readonly questions: readonly string[] }[];
};

/** Areas that the profile leaves out, with the reason and the way to change it. */
export function AreasNotAsked({ teamId, areas }: Props) {
  if (areas.length === 0) return null;
  return (
    <section aria-labelledby="not-asked" className="mt-10 text-small text-ink-muted">
      <h2 id="not-asked" className="text-base text-ink">
        Not asked
      </h2>
      <dl className="mt-2">
        {areas.map(({ name, questions }) => (
          <div key={name} className="mt-2">
            <dt className="font-semibold text-ink">{name}</dt>
            <dd>
              Your team said no to {questions.map((question) => `“${question}”`).join(" and ")}
            </dd>
          </div>
        ))}
      </dl>
      <p className="no-print mt-2">
        <a href={`/teams/${teamId}/edit`} className="inline-block py-1">
          Change what your team does
        </a>
      </p>
    </section>
  );
}
