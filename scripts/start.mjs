// npm start and npm run dev: from a fresh clone to a running server. Runs before anything is installed, so it
// imports nothing but Node and its own folder at first.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild, nextBin } from "./lib/build.mjs";
import { installDependencies } from "./lib/install.mjs";
import { memoryEnvironment, memoryFlags } from "./lib/memory.mjs";
import {
  requireDataFolder,
  requireFreePort,
  requireNode,
  requirePublicRecord,
  warningsOf,
} from "./lib/preflight.mjs";
import { prepare, settingsFrom } from "./lib/prepare.mjs";
import { main, onEndSignal } from "./lib/run.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @typedef {{ host: string, port: number }} Place where a server listens */

const dev = process.argv.includes("--dev");

/** What Next says of itself once it listens. */
const chatter = /^(\s*✓ (Ready in|Running next\.config)|▲ Next\.js|- (Local|Network):).*\n?/gm;

await main(async () => {
  requireNode();
  process.chdir(root);
  await installDependencies(root);
  const settings = await settingsFrom(process.env);
  requireDataFolder(settings.dataFolder);
  const { host, port } = settings;
  await requireFreePort(port, { host, command: dev ? "npm run dev" : "npm start" });
  const env = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    GAINSAY_DATA: settings.dataFolder,
    // On a terminal somebody reads what goes wrong; elsewhere programs read every line.
    GAINSAY_LOG: process.env.GAINSAY_LOG || (dev || process.stderr.isTTY ? "text" : "json"),
  };
  if (settings.isReader) requirePublicRecord(settings.dataFolder);
  const { page, first } = settings.isReader ? {} : await prepare(root, env);
  if (!dev) await ensureBuild(root, settings, { env });
  const here = `http://${addressOf(host)}:${port}`;
  return serve({ host, port }, env, () => {
    console.log(`Gainsay is at ${here}`);
    if (page) console.log(`Start with the demo: ${here}${page}`);
    if (first)
      console.log(
        `Nobody keeps the accounts yet; this link makes the first administrator: ${first}`,
      );
    for (const sentence of warningsOf(settings)) console.log(sentence);
  });
});

/**
 * Runs the server until it ends, and passes on the signals that end it. What Next prints before it listens is kept
 * back, and shown only where it fails to.
 * @param {Place} place
 * @param {NodeJS.ProcessEnv} env
 * @param {() => void} whenListening
 * @returns {Promise<number>} the exit code
 */
async function serve({ host, port }, env, whenListening) {
  const command = [nextBin, dev ? "dev" : "start", "-H", host, "-p", String(port)];
  const args = dev ? command : [...memoryFlags, ...command];
  const server = spawn(process.execPath, args, {
    env: { ...memoryEnvironment, ...env },
    stdio: ["inherit", "pipe", "inherit"],
  });
  let before = "";
  let listens = false;
  server.stdout.setEncoding("utf8").on("data", (text) => {
    if (listens) process.stdout.write(text.replace(chatter, ""));
    else before += text;
  });
  let asked = false;
  onEndSignal((signal) => {
    asked = true;
    server.kill(signal);
  });
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} */
  const ended = new Promise((resolve) => {
    server.on("close", (code, signal) => resolve({ code, signal }));
  });
  const up = await Promise.race([listensOn({ host, port }, server), ended.then(() => false)]);
  if (up) {
    listens = true;
    whenListening();
  }
  const { code, signal } = await ended;
  if (!up && !asked) console.error(before.trimEnd());
  // Stopped as asked is no failure.
  if (asked && (signal || code === 130 || code === 143)) return 0;
  return code ?? (signal ? 128 : 1);
}

/**
 * Whether a server there listens at every address of this machine.
 * @param {string} host
 */
function isAny(host) {
  return /^(0\.0\.0\.0|::)$/.test(host);
}

/**
 * A host as it stands in an address; loopback by the name that browsers take for secure.
 * @param {string} host
 */
function addressOf(host) {
  if (isAny(host) || /^(127\.0\.0\.1|::1)$/.test(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/**
 * Resolves true once the port answers; false where the server has ended before.
 * @param {Place} place
 * @param {import("node:child_process").ChildProcess} server
 */
async function listensOn({ host, port }, server) {
  while (server.exitCode === null && server.signalCode === null) {
    const answers = await new Promise((resolve) => {
      const socket = connect({ port, host: isAny(host) ? "127.0.0.1" : host });
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (answers) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
