/**
 * Tells how far long work has come: a bar on a terminal, a plain line at each tenth elsewhere. On standard error; nothing
 * where a program asked (`quiet`).
 */
const width = 30;

export interface Bar {
  to(done: number): void;
  end(): void;
}

export function progress(what: string, of: number, quiet = false): Bar {
  if (quiet) return { to() {}, end() {} };
  const out = process.stderr;
  const count = (value: number) => value.toLocaleString("en");
  let told = -1;
  const steps = out.isTTY ? 100 : 10;
  return {
    to(done) {
      const part = of > 0 ? Math.min(1, done / of) : 1;
      const step = Math.floor(part * steps);
      if (step === told) return;
      told = step;
      const line = `${what}: ${count(done)} of ${count(of)}`;
      if (!out.isTTY) out.write(`${line}\n`);
      else {
        const full = Math.round(part * width);
        out.write(`\r\u001b[2K${"█".repeat(full)}${"░".repeat(width - full)} ${line}`);
      }
    },
    end() {
      if (out.isTTY) out.write("\n");
    },
  };
}
