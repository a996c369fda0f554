import fc from "fast-check";
import { expect, test } from "vitest";
import { withinDesk } from "./within-desk";

test.each([
  ["/desk", "/desk"],
  ["/desk/log?actor=a&day=2026-02-03", "/desk/log?actor=a&day=2026-02-03"],
  ["", "/desk"],
  ["/", "/desk"],
  ["/deskx", "/desk"],
  ["/desk/../matters", "/desk"],
  ["/desk/..//evil.example", "/desk"],
  ["//evil.example/desk", "/desk"],
  ["/\\evil.example/desk", "/desk"],
  ["https://evil.example/desk", "/desk"],
  ["javascript:alert(1)//desk", "/desk"],
  ["http://[", "/desk"],
])("%s leads to %s", (next, expected) => {
  expect(withinDesk(next)).toBe(expected);
});

test("nothing leads away from the desk", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "desk",
    "..",
    "evil.example",
    "?",
    "#",
    "@",
    ":",
    "%2f",
    "\t",
  );
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join("")),
      (next) => {
        const { host, pathname } = new URL(withinDesk(next), "http://here.example");
        return host === "here.example" && /^\/desk(\/|$)/.test(pathname);
      },
    ),
  );
});
