/** An object with the same keys and what is made of each value. */
export function mapValues<V, W>(
  object: Readonly<Record<string, V>>,
  make: (value: V, key: string) => W,
): Record<string, W> {
  // To put this key into an object sets its prototype; entries keep it, and take twice the time.
  if (Object.hasOwn(object, "__proto__"))
    return Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, make(value, key)]),
    );
  const made: Record<string, W> = {};
  for (const key of Object.keys(object)) made[key] = make(object[key] as V, key);
  return made;
}
