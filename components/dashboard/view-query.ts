/** The parameters of a view in the order of its defaults, those that are not the default only. */
export function viewQuery<View extends object>(view: View, defaults: View): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of Object.keys(defaults) as (keyof View & string)[]) {
    const value = view[key];
    if (value !== defaults[key] && value !== null) parameters.set(key, String(value));
  }
  return parameters;
}

/** A path with the parameters of a view. */
export function viewHref<View extends object>(path: string, view: View, defaults: View): string {
  const parameters = viewQuery(view, defaults);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
