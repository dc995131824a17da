import { useState } from "react";

type Visit<Made> = {
  /** What is stored now. */
  made: Made;
  /** Differs whenever what is stored differs. */
  stamp: string;
  /** Whether the form that was made from this was saved by the visit before. */
  isSaved: (made: Made) => boolean;
};

/**
 * What a form was made from: it stays while somebody types, also when the page brings newer data
 * of others, and begins anew once its own are saved. A key on the form could not do that: without
 * JavaScript React finds what was refused by the place of the form, and a key is part of it.
 *
 * @returns `refused` is the state of the form until it is saved
 */
export function useFormBase<Made, State>(visit: Visit<Made>, state: State) {
  const [base, setBase] = useState(visit);
  const [settled, setSettled] = useState<State | null>(null);
  if (visit.isSaved(base.made) && visit.stamp !== base.stamp) {
    setBase(visit);
    setSettled(state);
  }
  return { made: base.made, refused: state === settled ? null : state };
}
