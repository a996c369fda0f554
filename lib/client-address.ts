/** Whose request it is, for limits. */
import ipaddr from "ipaddr.js";
import { readSettings } from "./env";

/** Set by instrumentation.ts from the connection itself; whatever a client sends under this name is overwritten. */
export const peerHeader = "x-gainsay-peer";

/** Set likewise: not empty where a front server passed the request on, which Next adds the signs of to every request. */
export const throughHeader = "x-gainsay-through";

/** What front servers add; with one of them, a connection from this machine is somebody else's. */
export const forwarding = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

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
  const address = throughProxies(trustedProxies).addressOf(
    headers.get(peerHeader) ?? "",
    headers.get("x-forwarded-for") ?? "",
  );
  return address ? inWords(address) : "unknown";
}

/** The same for requests that are not read yet: whose they are, and whether the connection is a front server's. */
export function throughProxies(trustedProxies: string[]) {
  const networks = trustedProxies.map(networkOf);
  const isOurs = (address: Address) => networks.some((network) => isWithin(address, network));
  const addressOf = (peer: string, forwarded: string): Address | undefined => {
    let last: Address | undefined;
    for (const hop of [...forwarded.split(","), peer].reverse()) {
      const address = addressIn(hop);
      if (!address) break;
      last = address;
      if (!isOurs(address)) break;
    }
    return last;
  };
  return {
    addressOf,
    isFrontServer(peer: string): boolean {
      const address = addressIn(peer);
      return address !== undefined && isOurs(address);
    },
    /** The network that an address is of, which names nobody: "192.0.2.0/24", "2001:db8:1::/48". */
    networkOf(peer: string, forwarded: string): string {
      const address = addressOf(peer, forwarded);
      return address ? shortened(address) : "unknown";
    },
  };
}

function shortened(address: Address): string {
  return address.kind() === "ipv4"
    ? `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/24`)}/24`
    : `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toNormalizedString()}/48`)}/48`;
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
