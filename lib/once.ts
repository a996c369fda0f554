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

/** The same for keys without end: so many are kept, and then it begins anew. What is made must not be changed. */
export function onceAmong<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (made.size >= most && !made.has(key)) made.clear();
    return keptIn(made, key, make);
  };
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

/** Made once for all who ask; where making it failed, it is made again for the next. */
export function onceItWorks<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
