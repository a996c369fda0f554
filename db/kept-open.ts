import { statSync } from "node:fs";

const inode = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino;

/** Keeps what was opened last in this thread, as long as its name stands for the same file. */
export function keptOpen<T>(open: (path: string) => T, close: (held: T) => void) {
  let held: { path: string; file: number | undefined; is: T } | undefined;
  const forget = () => {
    if (held) close(held.is);
    held = undefined;
  };
  const get = (path: string): T => {
    if (held?.path !== path || held.file !== inode(path)) {
      forget();
      const is = open(path);
      held = { path, file: inode(path), is };
    }
    return held.is;
  };
  return { get, forget };
}
