import { expect, test } from "vitest";
import { urls } from "@/lib/urls";
import { pathForLog, routeKind } from "./routes";

test.each([
  [urls.front(), "front"],
  [urls.matters(), "list"],
  [urls.matter("a"), "comparison"],
  [urls.facing("a", "b-c"), "comparison"],
  [urls.matterVersion("a", 1), "pinned"],
  [urls.pairVersion("a", 1, "x"), "pair"],
  [urls.compare("a", 1, 2), "versions"],
  [urls.pair("x"), "pair"],
  [urls.person("a"), "person"],
  [urls.search(), "search"],
  [urls.exportOf("answers", "csv"), "export"],
  ["/api/v1/statements", "api"],
  ["/matters/a.md", "twin"],
  [urls.signIn(), "door"],
  [urls.deskMatter("x"), "desk"],
  ["/wp-login.php", "other"],
  ["/constructor", "other"],
])("%s is of the kind %s", (path, kind) => {
  expect(routeKind(path)).toBe(kind);
});

test("a log keeps no secret of an address, and nothing that names a matter at the desk", () => {
  expect(pathForLog(urls.invitation("secret"))).toBe("/invitations/…");
  expect(pathForLog("/follow/secret")).toBe("/follow/…");
  expect(pathForLog(urls.review("m4tter"))).toBe("/desk/review/…");
  expect(pathForLog(urls.preview("m4tter"))).toBe("/desk/review/…");
  expect(pathForLog(urls.matter("a"))).toBe("/matters/a");
});
