/** Orders by some keys, texts by code unit: every engine has an order of its own. */
export function by<T>(...keys: readonly ((row: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    }
    return 0;
  };
}
