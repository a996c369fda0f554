/** Sends a message to an address that somebody named: over the same guard as captured pages, and to https alone. */
import { request } from "undici";
import { CaptureFailure, UnusableAddress } from "@/lib/capture/failure";
import { checkedUrl } from "@/lib/capture/guard";
import { type Network, withinReach } from "@/lib/capture/network";
import type { Attempt } from "./schedule";

/** In ms, for all of it: a receiver answers first, and works then. */
const patience = 10_000;

/** The address as messages are sent to it. Throws an UnusableAddress or a CaptureFailure that says what is wrong with it. */
export function hookAddress(address: string): string {
  const url = checkedUrl(address);
  if (url.protocol !== "https:" || url.port !== "") {
    throw new UnusableAddress("The address must begin with https:// and name no port.");
  }
  url.hash = "";
  return url.href;
}

interface Sent {
  headers: Record<string, string>;
  body: string;
  /** Where people read who sends it: the public address of this installation. */
  contact: string;
  network?: Network | undefined;
  time?: number;
}

/** What became of it. Redirects are not followed, and of the answer nothing is read but its status. */
export async function postMessage(
  address: string,
  { headers, body, contact, network, time = patience }: Sent,
): Promise<Attempt> {
  try {
    const url = hookAddress(address);
    return await withinReach({ network, time }, async (dispatcher, signal) => {
      const response = await request(url, {
        ...{ method: "POST", dispatcher, signal, body },
        headers: {
          "content-type": "application/json",
          "user-agent": `Gainsay/0.1 (+${contact}; sends webhooks)`,
          ...headers,
        },
      });
      // A body that is left unread fails when the connection is closed, and nobody else listens to it.
      response.body.on("error", () => {});
      return { status: response.statusCode };
    });
  } catch (error) {
    if (error instanceof CaptureFailure) return { failure: error.message };
    throw error;
  }
}
