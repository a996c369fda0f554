/** Who may read the figures of this server. */
import { timingSafeEqual } from "node:crypto";
import ipaddr from "ipaddr.js";
import { peerHeader } from "@/lib/client-address";

/** What every front server adds: with one of them, a connection from this machine is somebody else's. */
const forwarding = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

/** Whoever shows the token, and where none is set, whoever asks on this machine itself, with no server in between. */
export function mayReadMetrics(headers: Headers, token: string | null): boolean {
  if (token !== null) return isSame(headers.get("authorization") ?? "", `Bearer ${token}`);
  const peer = headers.get(peerHeader) ?? "";
  if (!ipaddr.isValid(peer) || ipaddr.process(peer).range() !== "loopback") return false;
  return !forwarding.some((name) => headers.has(name));
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
