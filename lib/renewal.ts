/**
 * Asks this process, from outside any request, to have pages rendered anew: Next does so within a request alone. The door
 * opens to whoever knows a secret that never leaves the process.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { request } from "undici";
import { ofProcess } from "@/lib/of-process";

const door = "/api/renew";
const secretHeader = "x-gainsay-renewal";

const secret = () => ofProcess("renewal", () => randomBytes(32));

/** Whether a request comes from this process. */
export function isOwnRequest(headers: Headers): boolean {
  const given = Buffer.from(headers.get(secretHeader) ?? "", "hex");
  return given.length === secret().length && timingSafeEqual(given, secret());
}

/** Addresses in one request: Next compares each with all before it. */
const mostAtOnce = 1_000;

/** Has these addresses rendered anew when they are next asked for. Throws where the server does not listen yet. */
export async function askToRenew(addresses: string[] | "all"): Promise<void> {
  if (addresses === "all") return ask(addresses);
  for (let from = 0; from < addresses.length; from += mostAtOnce)
    await ask(addresses.slice(from, from + mostAtOnce));
}

async function ask(addresses: string[] | "all"): Promise<void> {
  // Next says where it listens, in a name of its own; without one, at the port it was given.
  const { __NEXT_PRIVATE_ORIGIN: origin, PORT = "3000" } = process.env;
  const { statusCode, body } = await request(`${origin ?? `http://127.0.0.1:${PORT}`}${door}`, {
    method: "POST",
    headers: { "content-type": "application/json", [secretHeader]: secret().toString("hex") },
    body: JSON.stringify(addresses),
  });
  await body.dump();
  if (statusCode !== 204) throw new Error(`${door} answered ${statusCode}.`);
}
