import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings, SettingsError, settingNames } from "./env";

test("nothing set gives the defaults", () => {
  expect(readSettings({})).toEqual({
    dataFolder: resolve("data"),
    host: "127.0.0.1",
    port: 3000,
    url: "http://localhost:3000",
    solo: false,
    licence: null,
    secret: null,
    logKey: null,
    trustedProxies: [],
    mail: null,
    recheckDays: null,
    isReader: false,
    metricsToken: null,
    log: "text",
  });
});

test("every setting is read", () => {
  const settings = readSettings({
    GAINSAY_DATA: "/srv/gainsay",
    HOST: "0.0.0.0",
    PORT: "8080",
    GAINSAY_URL: "https://gainsay.example.org/",
    GAINSAY_SOLO: "1",
    GAINSAY_LICENCE: "CC BY 4.0",
    GAINSAY_SECRET: "a secret of at least thirty-two characters",
    GAINSAY_LOG_KEY: "/etc/gainsay/log-key",
    GAINSAY_TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8",
    GAINSAY_SMTP: "smtp://desk:password@mail.example.org:587",
    GAINSAY_MAIL_FROM: "desk@example.org",
    GAINSAY_RECHECK_DAYS: "14",
    GAINSAY_ROLE: "reader",
    GAINSAY_METRICS_TOKEN: "sixteen-characters",
    GAINSAY_LOG: "json",
  });
  expect(settings).toEqual({
    dataFolder: "/srv/gainsay",
    host: "0.0.0.0",
    port: 8080,
    url: "https://gainsay.example.org",
    solo: true,
    licence: "CC BY 4.0",
    secret: "a secret of at least thirty-two characters",
    logKey: "/etc/gainsay/log-key",
    trustedProxies: ["127.0.0.1", "10.0.0.0/8"],
    mail: { server: "smtp://desk:password@mail.example.org:587", from: "desk@example.org" },
    recheckDays: 14,
    isReader: true,
    metricsToken: "sixteen-characters",
    log: "json",
  });
});

test("the port stands in the default address", () => {
  expect(readSettings({ PORT: "3001" }).url).toBe("http://localhost:3001");
});

test("a relative data folder becomes absolute", () => {
  expect(readSettings({ GAINSAY_DATA: "elsewhere/data" }).dataFolder).toBe(
    resolve("elsewhere/data"),
  );
});

test("an empty variable counts as unset", () => {
  const empty = Object.fromEntries(settingNames.map((name) => [name, " "]));
  expect(readSettings(empty)).toEqual(readSettings({}));
});

test.each([
  [
    "HOST",
    "everywhere",
    "HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all; it is “everywhere”.",
  ],
  ["PORT", "abc", "PORT must be a whole number from 1 to 65535; it is “abc”."],
  ["PORT", "0", "PORT must be a whole number from 1 to 65535; it is “0”."],
  ["PORT", "65536", "PORT must be a whole number from 1 to 65535; it is “65536”."],
  ["PORT", "3e3", "PORT must be a whole number from 1 to 65535; it is “3e3”."],
  ["GAINSAY_SOLO", "yes", "GAINSAY_SOLO must be 0 or 1; it is “yes”."],
  [
    "GAINSAY_URL",
    "gainsay.example.org",
    "GAINSAY_URL must be an address such as https://gainsay.example.org; it is “gainsay.example.org”.",
  ],
  [
    "GAINSAY_URL",
    "https://example.org/gainsay",
    "GAINSAY_URL must be an address such as https://gainsay.example.org; it is “https://example.org/gainsay”.",
  ],
  [
    "GAINSAY_LICENCE",
    "CC BY 4.0\nand more",
    "GAINSAY_LICENCE must be one line of at most 200 characters, such as CC BY 4.0; it is “CC BY 4.0\nand more”.",
  ],
  [
    "GAINSAY_TRUSTED_PROXIES",
    "10.0.0.0/8, the front server",
    "GAINSAY_TRUSTED_PROXIES must be addresses or networks such as 127.0.0.1, 10.0.0.0/8; it is “10.0.0.0/8, the front server”.",
  ],
  [
    "GAINSAY_SMTP",
    "http://desk:password@mail.example.org",
    "GAINSAY_SMTP must be an address such as smtp://user:password@mail.example.org:587.",
  ],
  [
    "GAINSAY_SMTP",
    "smtp://desk:password@mail.example.org",
    "GAINSAY_SMTP and GAINSAY_MAIL_FROM must be set together.",
  ],
  ["GAINSAY_ROLE", "desk", "GAINSAY_ROLE must be all or reader; it is “desk”."],
  ["GAINSAY_METRICS_TOKEN", "short", "GAINSAY_METRICS_TOKEN must have at least 16 characters."],
  ["GAINSAY_LOG", "xml", "GAINSAY_LOG must be json or text; it is “xml”."],
  [
    "GAINSAY_MAIL_FROM",
    "the desk",
    "GAINSAY_MAIL_FROM must be an e-mail address such as desk@example.org; it is “the desk”.",
  ],
])("%s = %j is refused in one sentence", (name, value, sentence) => {
  expect(() => readSettings({ [name]: value })).toThrow(new SettingsError(sentence));
});

test("each wrong setting gets its sentence", () => {
  expect(() => readSettings({ PORT: "abc", GAINSAY_SOLO: "2" })).toThrow(
    "PORT must be a whole number from 1 to 65535; it is “abc”.\nGAINSAY_SOLO must be 0 or 1; it is “2”.",
  );
});

test.each(settingNames)("the README lists %s", (name) => {
  expect(readFileSync(resolve("README.md"), "utf8")).toContain(`| \`${name}\` |`);
});
