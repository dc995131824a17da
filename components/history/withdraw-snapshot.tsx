import { Button } from "@/components/ui/button";

/** What withdrawing means, and the form that does it. */
export function WithdrawSnapshot({ withdraw }: { withdraw: () => Promise<void> }) {
  return (
    <section aria-labelledby="withdraw" className="no-print mt-10 border-t border-line pt-6">
      <h2 id="withdraw">Withdraw this snapshot</h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-muted">
        A snapshot cannot be changed. Withdrawing takes it out of the history, the dashboard and
        every comparison; its answers are kept, and a new draft can start from them. You can undo
        this on the next page.
      </p>
      <form action={withdraw}>
        <Button look="danger">Withdraw this snapshot</Button>
      </form>
    </section>
  );
}
