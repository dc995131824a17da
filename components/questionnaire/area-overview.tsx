import type { Area, LevelText, Practice } from "@/lib/domain/questionnaire";

type Props = { area: Area; levels: readonly LevelText[]; practices: readonly Practice[] };

/** One area: its purpose and its practices level by level, each linked to its answers. */
export function AreaOverview({ area, levels, practices }: Props) {
  return (
    <section aria-labelledby={area.id} className="mt-6 border-t border-line pt-5">
      <div className="gap-x-12 lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div>
          <h3 id={area.id} className="text-lead">
            <a href={`/questionnaire/${area.id}`}>{area.name}</a>
          </h3>
          <p className="mt-1 text-ink-muted">{area.purpose}</p>
        </div>
        <dl className="max-lg:mt-3">
          {levels.map(({ id, rank, name }) => (
            <div
              key={id}
              className="border-line py-1.5 sm:grid sm:grid-cols-[8rem_1fr] [&+div]:border-t"
            >
              <dt className="text-small leading-6 text-ink-muted">
                {rank} {name}
              </dt>
              {practices
                .filter((practice) => practice.level === rank)
                .map((practice) => (
                  <dd key={practice.id} className="sm:col-start-2">
                    <a
                      href={`/questionnaire/${area.id}#${practice.id}`}
                      className="inline-block py-0.5 text-ink no-underline hover:underline"
                    >
                      {practice.title}
                    </a>
                    {!practice.essential && (
                      <span className="text-small text-ink-muted"> (supporting)</span>
                    )}
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
