import { spawn } from "node:child_process";

/** The programs running now; none outlives this process. */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill("SIGINT"); // on SIGTERM Playwright would leave its server behind
});

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
    running.add(child);
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
      running.delete(child);
      resolve({ code: code ?? (signal ? 128 : 1), stdout, output });
    });
  });
}

/**
 * Calls back once when npm, which ran this script, is gone: a signal sent to npm ends npm and its shell, and does not
 * reach what runs in the shell.
 * @param {() => void} callback
 */
function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 200);
  timer.unref();
}

/**
 * Replaces what the signals that ask to end do.
 * @param {(signal: NodeJS.Signals) => void} handle
 */
export function onEndSignal(handle) {
  for (const signal of endSignals) {
    process.removeAllListeners(signal);
    process.on(signal, () => handle(signal));
  }
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

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const endSignals = /** @type {(keyof typeof exitCodes)[]} */ (Object.keys(exitCodes));

/**
 * Runs a script's main function; a `Stop` becomes its sentence and its exit code. A signal that asks to end, to this
 * process or to the npm that runs it, ends it, and with it the programs it runs.
 * @param {() => Promise<number | void>} work its exit code; none is 0
 */
export async function main(work) {
  for (const signal of endSignals) process.on(signal, () => process.exit(exitCodes[signal]));
  whenNpmIsGone(() => process.emit("SIGTERM"));
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.details) console.error(error.details.trimEnd());
    console.error(error.message);
    process.exitCode = error.code;
  }
}
