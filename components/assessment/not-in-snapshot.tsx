import { ChangeLink } from "@/components/outbox/change-link";
import { changesWords } from "@/components/outbox/waiting-words";
import { Notice } from "@/components/ui/notice";
import type { Waiting } from "./save-state";

type Props = {
  waiting: Waiting;
  isStopped: boolean;
  leaveOut: boolean;
  setLeaveOut: (leaveOut: boolean) => void;
};

/** Says what waits on this device and would be missing in the snapshot. */
export function NotInSnapshot({ waiting, isStopped, leaveOut, setLeaveOut }: Props) {
  const count = waiting.count + waiting.halted.length;
  if (count === 0) return isStopped ? <Delivered /> : null;
  return (
    <div role={isStopped ? "alert" : "status"}>
      <Notice look="hold">
        <div className="max-w-prose">
          <p>
            <strong>{changesWords(count)} kept on this device</strong>{" "}
            {count === 1 ? "is not saved yet and is" : "are not saved yet and are"} not in the
            answers above.
          </p>
          {waiting.halted.length > 0 && (
            <ul className="mt-2 list-disc pl-5">
              {waiting.halted.map((change) => (
                <li key={change.key}>
                  <ChangeLink change={change} />
                </li>
              ))}
            </ul>
          )}
          <label className="mt-2 flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={leaveOut}
              onChange={(event) => setLeaveOut(event.target.checked)}
            />
            Submit without {count === 1 ? "it" : "them"}
          </label>
        </div>
      </Notice>
    </div>
  );
}

function Delivered() {
  return (
    <Notice status>
      <p>Everything that was kept on this device is saved now. You can submit.</p>
    </Notice>
  );
}
