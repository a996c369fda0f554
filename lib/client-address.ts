/** Whose request it is, for limits. */
import ipaddr from "ipaddr.js";
import { readSettings } from "./env";

/** Set by instrumentation.ts from the connection itself; whatever a client sends under this name is overwritten. */
export const peerHeader = "x-gainsay-peer";

type Address = ReturnType<typeof ipaddr.process>;

/**
 * The address that limits go by: the connection's own, or, where that is one of the front servers of
 * GAINSAY_TRUSTED_PROXIES, the last one they name that is not theirs. An IPv6 address counts as its /64, which is one
 * customer. "unknown" where the server did not say.
 */
export function clientAddress(
  headers: Headers,
  { trustedProxies }: { trustedProxies: string[] } = readSettings(),
): string {
  const networks = trustedProxies.map(networkOf);
  const hops = [
    ...(headers.get("x-forwarded-for") ?? "").split(","),
    headers.get(peerHeader) ?? "",
  ];
  let last: Address | undefined;
  for (const hop of hops.reverse()) {
    const address = addressIn(hop);
    if (!address) break;
    last = address;
    if (!networks.some((network) => isWithin(address, network))) break;
  }
  return last ? inWords(last) : "unknown";
}

function addressIn(text: string): Address | undefined {
  // Some front servers add a port.
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}

function networkOf(text: string): [Address, number] {
  if (text.includes("/")) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

const isWithin = (address: Address, [network, bits]: [Address, number]) =>
  address.kind() === network.kind() && address.match(network, bits);

function inWords(address: Address): string {
  if (address.kind() === "ipv4") return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toNormalizedString()}/64`)}/64`;
}
