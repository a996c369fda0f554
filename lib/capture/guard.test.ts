import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, test } from "vitest";
import { CaptureFailure } from "./failure";
import { checkedUrl, isPublicAddress } from "./guard";

const corpusFile = join(process.cwd(), "../shared/data/ssrf-corpus.json");

/** What only the look-up of a name can tell: it is checked where the name is looked up. */
const byLookup = new Set(["http://127.0.0.1.nip.io/"]);

test.skipIf(!existsSync(corpusFile))(
  "refuses the addresses of ../shared/data/ssrf-corpus.json before anything is looked up",
  () => {
    const corpus: string[] = JSON.parse(readFileSync(corpusFile, "utf8"));
    expect(corpus.length).toBeGreaterThan(80);
    for (const address of corpus.filter((each) => !byLookup.has(each))) {
      expect(() => checkedUrl(address), address).toThrow(CaptureFailure);
    }
  },
);

test.each([
  ["https://example.org/a/b?c=d#e", "https://example.org/a/b?c=d#e"],
  ["  https://example.org/with-space-around ", "https://example.org/with-space-around"],
  ["http://example.org:80/", "http://example.org/"],
  ["https://example.org:443/x@y", "https://example.org/x@y"],
  [
    "https://пример.рф/статья",
    "https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F",
  ],
  ["http://93.184.216.34/", "http://93.184.216.34/"],
  ["http://[2606:2800:220:1::1]/", "http://[2606:2800:220:1::1]/"],
])("takes %s", (address, asked) => {
  expect(checkedUrl(address).href).toBe(asked);
});

test("says in a sentence why", () => {
  const told = (address: string) => {
    try {
      checkedUrl(address);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(told("example.org")).toBe("An address must begin with http:// or https://.");
  expect(told("http://10.0.0.1/")).toBe(
    "“10.0.0.1” leads into a network that is not public; only public pages are fetched.",
  );
  expect(told("http://intranet/")).toBe(
    "“intranet” is not a public site; only public pages are fetched.",
  );
  expect(told("http://example.org:8080/")).toBe(
    "The address names port 8080; only 80 and 443 are fetched.",
  );
  expect(told("http://me:secret@example.org/")).toBe(
    "The address holds a name or a password; only public pages are fetched.",
  );
});

describe("an address", () => {
  test("is public only where the registries give it out to the open internet", () => {
    const v4 = fc.ipV4();
    fc.assert(
      fc.property(v4, (ip) => {
        const [a = 0, b = 0] = ip.split(".").map(Number);
        const inner =
          [0, 10, 127].includes(a) ||
          a >= 224 ||
          (a === 169 && b === 254) ||
          (a === 172 && b >= 16 && b < 32) ||
          (a === 192 && b === 168) ||
          (a === 100 && b >= 64 && b < 128);
        if (inner) expect(isPublicAddress(ip)).toBe(false);
        // However an IPv4 address is wrapped into IPv6, it does not pass.
        const [high, low] = [ip.split(".").slice(0, 2), ip.split(".").slice(2)].map((pair) =>
          pair.map((byte) => Number(byte).toString(16).padStart(2, "0")).join(""),
        );
        for (const wrapped of [
          `::ffff:${ip}`,
          `::${ip}`,
          `::ffff:0:${ip}`,
          `64:ff9b::${ip}`,
          `64:ff9b:1::${high}:${low}`,
          `2002:${high}:${low}::`,
          `2001:0:${high}:${low}::1`,
        ]) {
          expect(isPublicAddress(wrapped), wrapped).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("outside of 2000::/3 is never public, and no text is mistaken for one", () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        const first = ipaddr.parse(ip).toByteArray()[0] ?? 0;
        if (first >> 5 !== 1) expect(isPublicAddress(ip), ip).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!ipaddr.isValid(text)) expect(isPublicAddress(text)).toBe(false);
      }),
    );
  });
});

test("whatever is typed, it is taken or refused in a sentence", () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string().map((rest) => `http://${rest}`),
    fc.tuple(fc.webUrl(), fc.string()).map(([url, rest]) => url + rest),
  );
  fc.assert(
    fc.property(typed, (address) => {
      try {
        const url = checkedUrl(address);
        expect(["http:", "https:"]).toContain(url.protocol);
        expect(url.username + url.password).toBe("");
        expect(["", "80", "443"]).toContain(url.port);
      } catch (error) {
        expect(error).toBeInstanceOf(CaptureFailure);
      }
    }),
    { numRuns: 5_000 },
  );
});
