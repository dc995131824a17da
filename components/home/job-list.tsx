const JOBS = [
  {
    title: "Assess",
    href: "/teams",
    link: "Your teams",
    text: "Answer alone or together, in any order, and stop when you like. Don’t know and does not apply are answers too. Nothing is scored while you answer.",
  },
  {
    title: "Compare",
    href: "/dashboard",
    link: "The dashboard",
    text: "See teams and areas on one page, and what changed since each team’s previous snapshot. No league table: order by name unless you ask.",
  },
  {
    title: "Plan",
    href: "/questionnaire",
    link: "The practices",
    text: "Get the steps to the next level, prerequisites first, with effort, effect and a first step. Take the roadmap away as a document, a deck, a backlog or a calendar.",
  },
] as const;

/** The three jobs that Tidemark does. */
export function JobList() {
  return (
    <section aria-label="What you can do" className="mt-12 grid gap-x-10 gap-y-8 md:grid-cols-3">
      {JOBS.map(({ title, href, link, text }) => (
        <div key={title} className="border-t-2 border-ink pt-3">
          <h2>{title}</h2>
          <p className="mt-1 text-ink-muted">{text}</p>
          <p className="mt-2">
            <a href={href} className="inline-block py-1">
              {link}
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}
