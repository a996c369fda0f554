/** Text that waits on disk until what stands before it in a file is written, so that its length does not matter. */

import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";

export interface Spool {
  write(text: string): Promise<void>;
  /** All that was written, after which no more is. */
  read(): AsyncGenerator<Uint8Array>;
  /** Removes it. */
  end(): Promise<void>;
}

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), "gainsay-spool-"));
  const path = join(folder, "text");
  const file = createWriteStream(path);
  // One that is given up half-way is destroyed with what it still had to write, which is nobody's fault.
  let broken: Error | undefined;
  file.on("error", (error) => {
    broken = error;
  });
  return {
    async write(text) {
      if (broken) throw broken;
      if (!file.write(text)) await once(file, "drain");
    },
    async *read() {
      file.end();
      await finished(file);
      yield* createReadStream(path);
    },
    async end() {
      file.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
