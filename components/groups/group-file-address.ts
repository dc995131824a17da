/** Where figures and drawing of a group are downloaded; "" is the whole tree. */
export function groupFileHref(
  path: string,
  file: "groups.csv" | "history.csv" | "history.svg",
): string {
  const query = path === "" ? "" : `?${new URLSearchParams({ group: path })}`;
  return `/dashboard/groups/export/${file}${query}`;
}
