// What must hold before anything starts. Each check throws a Stop with one sentence.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Stop } from "./run.mjs";

/** @type {[number, number]} */
const oldestNode = [20, 19];

/** @type {Record<string, string>} */
const whyNot = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "read-only",
  ENOSPC: "no space left",
  ENOTDIR: "part of the path is a file",
};

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? "";

/** @param {string} version as in `process.versions.node` */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Stop(`Gainsay needs Node ${oldestNode.join(".")} or newer; this is Node ${version}.`);
}

/**
 * Makes the data folder where it is missing, and writes a file there to be sure.
 * @param {string} folder
 */
export function requireDataFolder(folder) {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const code = codeOf(error);
    throw new Stop(
      `The data folder ${folder} cannot be written (${whyNot[code] ?? code}): give this account the right to, or choose another with GAINSAY_DATA.`,
    );
  }
}

/**
 * A server that only reads makes no record of its own.
 * @param {string} folder
 */
export function requirePublicRecord(folder) {
  const file = join(folder, "public.db");
  if (existsSync(file)) return;
  throw new Stop(
    `There is no public record at ${file}: bring a copy there first, see docs/deployment.md, or leave GAINSAY_ROLE out.`,
  );
}

/**
 * @param {number} port
 * @param {{ host?: string, command?: string }} options the command as the person typed it, to be repeated in the advice
 */
export async function requireFreePort(port, { host = "127.0.0.1", command = "npm start" } = {}) {
  const problem = (await listening(port)) ?? (await listening(port, host));
  if (!problem) return;
  const other = port >= 1024 && port < 65535 ? port + 1 : 3000;
  if (problem === "EACCES") {
    throw new Stop(
      `Port ${port} is not open to this account. Choose another: PORT=${other} ${command}.`,
    );
  }
  throw new Stop(
    `Port ${port} is taken. Stop what runs there, or choose another: PORT=${other} ${command}.`,
  );
}

/**
 * Whether browsers refuse a `__Host-` cookie at an address: over plain http they keep one for localhost alone.
 * @param {string} url
 */
function needsHttps(url) {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !/^(.+\.)?localhost$|^127\.|^\[::1\]$/.test(hostname);
}

/**
 * What about the settings keeps people out, or lumps them together, in a sentence each.
 * @param {{ url: string, trustedProxies: string[] }} settings
 */
export function warningsOf({ url, trustedProxies }) {
  return [
    ...(needsHttps(url)
      ? [
          `Nobody can sign in at ${url}: beyond localhost browsers keep the session’s cookie over https alone.`,
        ]
      : []),
    ...(url.startsWith("https:") && trustedProxies.length === 0
      ? [
          "GAINSAY_TRUSTED_PROXIES names no front server: all visitors then seem to have its address, and share one limit on attempts and reports.",
        ]
      : []),
  ];
}

/** A port nobody listens on now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) =>
    server.once("error", reject).listen(0, () => resolve(undefined)),
  );
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Why nobody can listen there: an error code, or undefined where listening works.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>}
 */
function listening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(codeOf(error)));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
