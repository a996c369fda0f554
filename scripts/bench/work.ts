/** Runs what is measured in a process of its own: its memory, its event loop and its time on the processors are its alone. */
import { run } from "./processes";

/** Runs a file of scripts/bench/apart/, and returns what its last line says. */
export async function runWork<T>(
  name: string,
  args: readonly (string | number)[],
  env: Record<string, string> = {},
): Promise<T> {
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", `scripts/bench/apart/${name}.ts`, ...args.map(String)],
    { env: { ...process.env, ...env } },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as T;
}

/** Runs a program and tells what it cost: by the clock, and on the processors. */
export async function costOfProgram(
  program: string,
  args: readonly string[],
  { output = "/dev/null", env = {} }: { output?: string; env?: Record<string, string> } = {},
): Promise<{ seconds: number; processor: number }> {
  const script = 'TIMEFORMAT="cost %R %U %S"; time "$@" > "$OUTPUT"';
  const { stderr } = await run("bash", ["-c", script, "bash", program, ...args], {
    env: { ...process.env, ...env, OUTPUT: output },
  });
  const [seconds, user, system] =
    /cost (\S+) (\S+) (\S+)\s*$/.exec(stderr)?.slice(1).map(Number) ?? [];
  if (seconds === undefined) throw new Error(`What ${program} cost is not told: ${stderr}`);
  return { seconds, processor: (user ?? 0) + (system ?? 0) };
}
