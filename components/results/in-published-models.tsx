/** The way to the same answers as published models read them. */
export function InPublishedModels({ base }: { base: string }) {
  return (
    <section aria-labelledby="published-models" className="border-t border-line pt-6">
      <h2 id="published-models">In published models</h2>
      <p className="mt-2 max-w-prose text-ink-muted">
        The same answers, read by models that others published, each by its own rule.
      </p>
      <p className="no-print mt-2">
        <a href={`${base}/models`}>See them in every model</a>
      </p>
    </section>
  );
}
