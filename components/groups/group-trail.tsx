import { groupHref } from "@/components/dashboard/group-address";

const JOINT = " / ";

/** The groups above a group, from the top, each a link. */
export function GroupTrail({ parents, name }: { parents: readonly string[]; name: string }) {
  return (
    <>
      <a href={groupHref()}>Groups</a>
      {parents.map((path) => (
        <span key={path}>
          {JOINT}
          <a href={groupHref(path)}>{path.split(JOINT).at(-1)}</a>
        </span>
      ))}
      {name !== "" && JOINT + name}
    </>
  );
}
