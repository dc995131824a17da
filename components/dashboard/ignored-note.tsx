import { Notice } from "@/components/ui/notice";

/** Says which parts of the address were not understood; nothing if all were. */
export function IgnoredNote({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice look="hold">
      <div>
        <p className="font-semibold">Part of this address was ignored</p>
        <ul className="mt-1 text-small">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
