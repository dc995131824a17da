type Props = { team: { readonly id: string; readonly name: string } };

/** Where the pages of kept plans stand: the team, then its plans. */
export function PlansTrail({ team }: Props) {
  return (
    <>
      <a href={`/teams/${team.id}`}>
        <bdi>{team.name}</bdi>
      </a>
      {" · "}
      <a href={`/teams/${team.id}/plans`}>kept plans</a>
    </>
  );
}
