import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  path: string;
  /** What the group was called. */
  was: string;
  /** Whether it could not be called so again. */
  refused: boolean;
  undo: () => Promise<void>;
};

/** Says that a group has another path now, and takes it back. */
export function RenamedNotice({ path, was, refused, undo }: Props) {
  if (refused) {
    return (
      <Notice look="wrong" status>
        <p>{`The group cannot be called “${was}” again: teams are in a group of that path now. Move those first.`}</p>
      </Notice>
    );
  }
  return (
    <Notice status>
      <p>
        “{was}” is now <strong>{path}</strong>.
      </p>
      <form action={undo}>
        <Button look="secondary" type="submit">
          Undo
        </Button>
      </form>
    </Notice>
  );
}
