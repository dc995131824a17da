import { formatDay } from "@/components/ui/date-text";
import type { ActionStatus, ActionWords } from "@/lib/domain/plans/kept-plan";
import { type ActionValues, valuesOf } from "./action-form-state";
import { STATUS_WORDS } from "./status-words";

const NAMES: readonly (readonly [keyof ActionValues, string])[] = [
  ["status", "State"],
  ["owner", "Owner"],
  ["dueOn", "Due date"],
  ["note", "Note"],
];

/** Somebody saved first: what is stored beside what was typed, where they differ. */
export function ActionConflict({ typed, current }: { typed: ActionValues; current: ActionWords }) {
  const stored = valuesOf(current);
  const shown = NAMES.filter(([name]) => stored[name] !== typed[name]);
  return (
    <div role="alert" className="mb-4 border-l-4 border-hold bg-hold-ground px-4 py-3">
      <p className="font-semibold wrap-anywhere">
        <bdi>{current.changedBy ?? "Somebody"}</bdi> saved this action while you were writing.
        Nothing of yours is saved yet.
      </p>
      {shown.length > 0 && (
        <table className="mt-2 w-full table-fixed text-left text-small [&_td]:pr-3 [&_th]:pr-3 [&_tr>*]:py-1 [&_tr>*]:align-top">
          <caption className="sr-only">What is stored and what you wrote</caption>
          <thead>
            <tr>
              <td className="w-20" />
              <th scope="col">Stored now</th>
              <th scope="col">You wrote</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(([name, label]) => (
              <tr key={name}>
                <th scope="row" className="font-normal">
                  {label}
                </th>
                <Value name={name} value={stored[name]} />
                <Value name={name} value={typed[name]} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Value({ name, value }: { name: keyof ActionValues; value: string }) {
  return <td className="wrap-anywhere whitespace-pre-line">{valueWords(name, value)}</td>;
}

function valueWords(name: keyof ActionValues, value: string): string {
  if (value === "") return name === "dueOn" ? "the end of the quarter" : "nothing";
  if (name === "status") return STATUS_WORDS[value as ActionStatus] ?? value;
  const isDay = name === "dueOn" && !Number.isNaN(Date.parse(value));
  return isDay ? formatDay(value) : value;
}
