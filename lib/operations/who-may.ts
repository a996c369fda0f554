/** Who may read the figures of this server. */
import { timingSafeEqual } from "node:crypto";
import ipaddr from "ipaddr.js";
import { peerHeader, throughHeader } from "@/lib/client-address";

/** Whoever shows the token, and where none is set, whoever asks on this machine itself, with no server in between. */
export function mayReadMetrics(headers: Headers, token: string | null): boolean {
  if (token !== null) return isSame(headers.get("authorization") ?? "", `Bearer ${token}`);
  const peer = headers.get(peerHeader) ?? "";
  if (!ipaddr.isValid(peer) || ipaddr.process(peer).range() !== "loopback") return false;
  return headers.get(throughHeader) === "";
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
