/**
 * The settings, each read from an environment variable. The only file that knows their names and defaults;
 * docs and README list them (see also `npm start`, which refuses to start on a wrong value).
 */
import { resolve } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";

export interface Settings {
  /** Absolute path of the folder with the databases and captures. */
  dataFolder: string;
  /** The address of this machine that the server listens at; loopback alone unless another is set. */
  host: string;
  port: number;
  /** The public address, without a slash at the end. */
  url: string;
  /** A newsroom of one: publishing without a second person, which the version then says. */
  solo: boolean;
  /** The licence of the published record as its editors name it ("CC BY 4.0"); null claims none. */
  licence: string | null;
  /** What signs sessions; null: made on first start and kept in the data folder. */
  secret: string | null;
  /** Absolute path of the file with the keys of the log of versions; null: made once in the data folder. */
  logKey: string | null;
  /** Networks (CIDR) of the front servers whose word on a visitor's address counts. */
  trustedProxies: string[];
  /** The mail server as an address (smtp://user:password@host:587) and who mails come from; null: no mail is sent. */
  mail: { server: string; from: string } | null;
  /** After how many days the server asks captured addresses again; null: it does not. */
  recheckDays: number | null;
  /** Whether this server only shows what is published, from a copy of the public record: it has no desk. */
  isReader: boolean;
  /** What whoever asks for /metrics from another machine shows; null: they are for this machine alone. */
  metricsToken: string | null;
  /** How the server tells what happens: each request and error as a line of JSON, or only what goes wrong, readable. */
  log: "json" | "text";
}

/** A setting has a value that cannot be used. The message is one sentence per such setting. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const wholeNumber = /^\d{1,5}$/;

const fields = z.object({
  GAINSAY_DATA: z
    .string()
    .refine((value) => !value.includes("\0"), "GAINSAY_DATA must be the path of a folder")
    .default("data"),
  HOST: z
    .string()
    .refine(
      isHost,
      "HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all",
    )
    .default("127.0.0.1"),
  PORT: z
    .string()
    .refine(
      (value) => wholeNumber.test(value) && Number(value) >= 1 && Number(value) <= 65535,
      "PORT must be a whole number from 1 to 65535",
    )
    .default("3000"),
  GAINSAY_URL: z
    .string()
    .refine(isPlainAddress, "GAINSAY_URL must be an address such as https://gainsay.example.org")
    .optional(),
  GAINSAY_SOLO: z.enum(["0", "1"], "GAINSAY_SOLO must be 0 or 1").default("0"),
  GAINSAY_LICENCE: z
    .string()
    .refine((value) => value.length <= 200 && !/\p{Cc}/u.test(value), {
      error: "GAINSAY_LICENCE must be one line of at most 200 characters, such as CC BY 4.0",
    })
    .optional(),
  GAINSAY_SECRET: z
    .string()
    .refine((value) => value.length >= 32, "GAINSAY_SECRET must have at least 32 characters")
    .optional(),
  GAINSAY_LOG_KEY: z
    .string()
    .refine((value) => !value.includes("\0"), "GAINSAY_LOG_KEY must be the path of a file")
    .optional(),
  GAINSAY_TRUSTED_PROXIES: z
    .string()
    .refine(
      (value) => networksIn(value).every(isNetwork),
      "GAINSAY_TRUSTED_PROXIES must be addresses or networks such as 127.0.0.1, 10.0.0.0/8",
    )
    .default(""),
  GAINSAY_SMTP: z
    .string()
    .refine(
      (value) =>
        /^smtps?:\/\//.test(value) && URL.canParse(value) && new URL(value).hostname !== "",
      "GAINSAY_SMTP must be an address such as smtp://user:password@mail.example.org:587",
    )
    .optional(),
  GAINSAY_MAIL_FROM: z
    .string()
    .refine(
      (value) => /^[^\p{Cc}]*[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(value),
      "GAINSAY_MAIL_FROM must be an e-mail address such as desk@example.org",
    )
    .optional(),
  GAINSAY_RECHECK_DAYS: z
    .string()
    .refine(
      (value) => /^\d{1,3}$/.test(value) && Number(value) >= 1,
      "GAINSAY_RECHECK_DAYS must be a whole number of days from 1 to 999",
    )
    .optional(),
  GAINSAY_ROLE: z.enum(["all", "reader"], "GAINSAY_ROLE must be all or reader").default("all"),
  GAINSAY_METRICS_TOKEN: z
    .string()
    .refine((value) => value.length >= 16, "GAINSAY_METRICS_TOKEN must have at least 16 characters")
    .optional(),
  GAINSAY_LOG: z.enum(["json", "text"], "GAINSAY_LOG must be json or text").default("text"),
});

const variables = fields.refine(
  ({ GAINSAY_SMTP, GAINSAY_MAIL_FROM }) => !GAINSAY_SMTP === !GAINSAY_MAIL_FROM,
  {
    error: "GAINSAY_SMTP and GAINSAY_MAIL_FROM must be set together",
    when: ({ issues }) => issues.length === 0,
  },
);

const networksIn = (value: string) => value.split(/[\s,]+/).filter(Boolean);

function isHost(text: string): boolean {
  return text === "localhost" || ipaddr.isValid(text);
}

function isNetwork(text: string): boolean {
  return text.includes("/") ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}

/** The names of all settings, for the documentation and the test that holds it. */
export const settingNames = Object.keys(fields.shape) as (keyof typeof fields.shape)[];

/** An http(s) address with nothing after the host: no path, query, fragment or password. */
function isPlainAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  if (!["http:", "https:"].includes(url.protocol)) return false;
  return url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
}

const secrets = new Set(["GAINSAY_SECRET", "GAINSAY_SMTP", "GAINSAY_METRICS_TOKEN"]);

/** The settings that are set and hold no secret, by the names of their variables. */
export const plainSettings = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = env[name]?.trim();
      return value && !secrets.has(name) ? [[name, value]] : [];
    }),
  );

/** What was set, unless it holds a secret. */
function valueInWords(name: PropertyKey | undefined, given: Record<string, string | undefined>) {
  const value = given[String(name)];
  const isSecret = secrets.has(String(name));
  return isSecret || value === undefined ? "" : `; it is “${value}”`;
}

/**
 * Reads the settings. An empty variable counts as unset; a relative data folder is relative to the working folder.
 * Throws a `SettingsError`: "PORT must be a whole number from 1 to 65535; it is “abc”."
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      (issue) => `${issue.message}${valueInWords(issue.path[0], given)}.`,
    );
    throw new SettingsError(sentences.join("\n"));
  }
  const { GAINSAY_DATA, HOST, PORT, GAINSAY_URL, GAINSAY_SOLO, GAINSAY_LICENCE, GAINSAY_SECRET } =
    parsed.data;
  const {
    GAINSAY_LOG_KEY,
    GAINSAY_TRUSTED_PROXIES,
    GAINSAY_SMTP,
    GAINSAY_MAIL_FROM,
    GAINSAY_RECHECK_DAYS,
  } = parsed.data;
  const { GAINSAY_ROLE, GAINSAY_METRICS_TOKEN, GAINSAY_LOG } = parsed.data;
  return {
    dataFolder: resolve(/* turbopackIgnore: true */ process.cwd(), GAINSAY_DATA),
    host: HOST,
    port: Number(PORT),
    url: new URL(GAINSAY_URL ?? `http://localhost:${PORT}`).origin,
    solo: GAINSAY_SOLO === "1",
    licence: GAINSAY_LICENCE ?? null,
    secret: GAINSAY_SECRET ?? null,
    logKey: GAINSAY_LOG_KEY
      ? resolve(/* turbopackIgnore: true */ process.cwd(), GAINSAY_LOG_KEY)
      : null,
    trustedProxies: networksIn(GAINSAY_TRUSTED_PROXIES),
    mail:
      GAINSAY_SMTP && GAINSAY_MAIL_FROM ? { server: GAINSAY_SMTP, from: GAINSAY_MAIL_FROM } : null,
    recheckDays: GAINSAY_RECHECK_DAYS ? Number(GAINSAY_RECHECK_DAYS) : null,
    isReader: GAINSAY_ROLE === "reader",
    metricsToken: GAINSAY_METRICS_TOKEN ?? null,
    log: GAINSAY_LOG,
  };
}
