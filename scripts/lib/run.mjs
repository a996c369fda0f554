import { spawn } from "node:child_process";

/**
 * Runs a program and waits for it. Its output is kept and returned; with `show` it also appears as it comes.
 * A program that cannot be started counts as failed, with the reason as its output.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>}
 */
export function run(program, args, { cwd, env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      output += text;
      if (show) process.stdout.write(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (show) process.stderr.write(text);
    });
    child.on("error", (error) => resolve({ code: 127, stdout, output: output + error.message }));
    child.on("close", (code, signal) => {
      resolve({ code: code ?? (signal ? 128 : 1), stdout, output });
    });
  });
}

/** A reason to stop, told in one sentence; `code` is the exit code. */
export class Stop extends Error {
  /** @param {string} sentence @param {{ code?: number, details?: string }} [more] */
  constructor(sentence, { code = 1, details = "" } = {}) {
    super(sentence);
    this.code = code;
    this.details = details;
  }
}

/** Runs a script's main function; a `Stop` becomes its sentence and its exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.details) console.error(error.details.trimEnd());
    console.error(error.message);
    process.exitCode = error.code;
  }
}
