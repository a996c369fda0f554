/** Looks up or makes, once for each key. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => keptIn(made, key, make);
}

/** The same for what is told apart by identity and never changes; kept as long as that lives. */
export function onceForEach<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => keptIn(made, key, make);
}

function keptIn<K, V>(
  made: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: (key: K) => V,
): V {
  const held = made.get(key);
  if (held !== undefined) return held;
  const fresh = make(key);
  made.set(key, fresh);
  return fresh;
}
