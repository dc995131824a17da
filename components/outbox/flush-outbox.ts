import { sendNow } from "./choose-change";
import type { Outbox } from "./outbox";
import { onTheWay } from "./outbox-view";

/**
 * Sends what waits, without a pause for typing.
 *
 * @returns true when nothing of the team is on its way any more; false after two failures, since the
 * first may be of a try from before, or when time is up: then it is kept
 */
export async function flushOutbox(
  outbox: Outbox,
  teamId: string,
  patienceMs: number,
): Promise<boolean> {
  const isDone = () => outbox.view.adding === 0 && onTheWay(outbox.view, teamId) === 0;
  if (isDone()) return true;
  let last = outbox.view.failure;
  let failures = 0;
  await outbox.decide(sendNow);
  outbox.sendAgain();
  return new Promise((resolve) => {
    const finish = (done: boolean) => {
      clearTimeout(timer);
      unwatch();
      resolve(done);
    };
    const look = () => {
      const { failure } = outbox.view;
      if (isDone()) finish(true);
      else if (failure !== null && failure !== last) {
        last = failure;
        failures += 1;
        if (failures > 1 || failure.retryAfterMs > 0) finish(false);
      }
    };
    const timer = setTimeout(() => finish(false), patienceMs);
    const unwatch = outbox.watch(look);
    look();
  });
}
