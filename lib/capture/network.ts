/** How the open internet is reached from here: each host is looked up once, checked, and connected to at the address that was checked. */
import { lookup } from "node:dns/promises";
import { Agent, buildConnector, errors } from "undici";
import { CaptureFailure } from "./failure";
import { ipOf, isSameAddress, refuseUnlessPublic } from "./guard";
import { limits } from "./limits";

/** How hosts are looked up and connected to; tests put their own in. */
export interface Network {
  /** All IP addresses of a host. */
  resolve(host: string): Promise<string[]>;
  /** Connects to `hostname`, an IP address here; TLS checks the name in `servername`. */
  connect: buildConnector.connector;
}

const openInternet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: buildConnector({ keepAlive: false, timeout: limits.time }),
};

/**
 * Does what is asked of addresses by way of the agent, for no longer than `time` in ms. Throws a CaptureFailure that says
 * in one sentence what stood in the way.
 */
export async function withinReach<T>(
  { network = openInternet, time }: { network?: Network | undefined; time: number },
  work: (agent: Agent, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(time);
  const agent = new Agent({ connect: guardedConnector(network), pipelining: 0 });
  try {
    return await untilAborted(signal, work(agent, signal));
  } catch (error) {
    throw asFailure(error, signal, time);
  } finally {
    // What is still on its way is of no use to anyone.
    agent.destroy().catch(() => {});
  }
}

/** Looks a host up, refuses it unless all of its addresses are public, and connects to the one that was checked. */
function guardedConnector({ resolve, connect }: Network): buildConnector.connector {
  return (options, done) => {
    const { hostname } = options;
    addressOf(hostname, resolve).then(
      (address) =>
        connect({ ...options, hostname: address }, (error, socket) => {
          if (error) return done(error, null);
          // The system may have been told otherwise, by a proxy or its routes: what counts is who is at the other end.
          if (isSameAddress(socket.remoteAddress, address)) return done(null, socket);
          socket.destroy();
          done(new CaptureFailure(`“${hostname}” was answered from another address.`), null);
        }),
      (error: Error) => done(error, null),
    );
  };
}

async function addressOf(hostname: string, resolve: Network["resolve"]): Promise<string> {
  const ip = ipOf(hostname);
  const addresses = ip ? [ip] : await resolve(hostname);
  refuseUnlessPublic(hostname, addresses);
  // IPv4 first: many servers stand in networks without the other.
  return addresses.find((address) => !address.includes(":")) ?? addresses[0] ?? "";
}

/** Rejects as soon as the signal aborts: a name that is being looked up cannot be called back. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

function asFailure(error: unknown, signal: AbortSignal, time: number): unknown {
  if (error instanceof CaptureFailure) return error;
  if (signal.aborted) {
    return new CaptureFailure(`The site took longer than ${time / 1000} seconds.`);
  }
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const cause = { cause: error };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new CaptureFailure(
      "There is no site at this address, or it cannot be found now.",
      cause,
    );
  }
  if (code.startsWith("ERR_TLS") || code.includes("CERT") || code.includes("SIGNATURE")) {
    return new CaptureFailure("The site’s certificate does not hold.", cause);
  }
  const ofTheSite = error instanceof errors.UndiciError || error instanceof errors.HTTPParserError;
  if (ofTheSite || /^(E|Z_)/.test(code)) {
    return new CaptureFailure(`The site could not be read (${code || error.message}).`, cause);
  }
  return error;
}
