/** Which addresses may be fetched: public pages on the open web, and nothing that leads into a network of ours. */
import ipaddr from "ipaddr.js";
import { CaptureFailure, UnusableAddress } from "./failure";

const ports = new Set(["", "80", "443"]);

/** Names that never belong to a public site: RFC 6761, RFC 6762, RFC 7686, RFC 8375, and what networks use inside. */
const innerNames =
  /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|test|invalid|example|onion|arpa)$/;

/** Looks public and is not: the address under which a large cloud serves the machines in it. */
const innerAddresses = new Set(["168.63.129.16"]);

/** Global unicast (RFC 4291): what lies outside is reserved, whatever a list of known ranges has to say. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * The address as it will be asked for. Throws an UnusableAddress on anything but a plain http(s) address, since parsers
 * disagree on the rest, and a CaptureFailure where it is none of a public host.
 */
export function checkedUrl(address: string): URL {
  const url = plainUrl(address);
  if (!ports.has(url.port)) {
    throw new CaptureFailure(`The address names port ${url.port}; only 80 and 443 are fetched.`);
  }
  refuseInnerHost(url.hostname);
  return url;
}

function plainUrl(address: string): URL {
  const text = address.trim();
  if (!/^https?:/i.test(text)) {
    throw new UnusableAddress("An address must begin with http:// or https://.");
  }
  if (/[\s\\\p{Cc}]/u.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) {
    throw new UnusableAddress("This is not the address of a page; copy it again.");
  }
  // As far as the first slash, so that nothing that some parser takes for a name and password slips through.
  const [host = ""] = text.replace(/^https?:\/\//i, "").split("/");
  if (host.includes("@")) {
    throw new UnusableAddress(
      "The address holds a name or a password; only public pages are fetched.",
    );
  }
  return new URL(text);
}

function refuseInnerHost(hostname: string): void {
  const ip = ipOf(hostname);
  const name = hostname.replace(/\.$/, "").toLowerCase();
  if (ip) {
    refuseUnlessPublic(hostname, [ip]);
  } else if (!name.includes(".") || innerNames.test(name)) {
    throw new CaptureFailure(`“${hostname}” is not a public site; only public pages are fetched.`);
  }
}

/** The IP address that a host is written as; null where it is a name, which must be looked up. */
export function ipOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}

/** Throws a CaptureFailure unless every one of the host's addresses is public; one that is not spoils all. */
export function refuseUnlessPublic(host: string, addresses: string[]): void {
  if (addresses.length === 0) throw new CaptureFailure(`There is no site at “${host}”.`);
  const inner = addresses.find((address) => !isPublicAddress(address));
  if (inner === undefined) return;
  const told = inner === host.replace(/^\[|\]$/g, "") ? `“${host}”` : `“${host}” (${inner})`;
  throw new CaptureFailure(
    `${told} leads into a network that is not public; only public pages are fetched.`,
  );
}

/** Whether an IP address is one of the open internet: unicast, not reserved, not another address in disguise. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || innerAddresses.has(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip.range() !== "unicast") return false;
  return ip.kind() === "ipv4" || ip.match(globalUnicast);
}

/** Whether two spellings name one IP address. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  if (!one || !ipaddr.isValid(one)) return false;
  return ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}

/** An address as a source goes by it: in one spelling, without the place on the page. Throws an UnusableAddress. */
export function sourceAddress(address: string): string {
  const url = plainUrl(address);
  url.hash = "";
  return url.href;
}
