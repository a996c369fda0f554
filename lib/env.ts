/**
 * The settings, each read from an environment variable. The only file that knows their names and defaults;
 * docs and README list them (see also `npm start`, which refuses to start on a wrong value).
 */
import { resolve } from "node:path";
import { z } from "zod";

export interface Settings {
  /** Absolute path of the folder with the databases and captures. */
  dataFolder: string;
  port: number;
  /** The public address, without a slash at the end. */
  url: string;
  /** A newsroom of one: publishing without a second person, which the version then says. */
  solo: boolean;
  /** The licence of the published record as its editors name it ("CC BY 4.0"); null claims none. */
  licence: string | null;
  /** What signs sessions; null: made on first start and kept in the data folder. */
  secret: string | null;
}

/** A setting has a value that cannot be used. The message is one sentence per such setting. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const wholeNumber = /^\d{1,5}$/;

const variables = z.object({
  GAINSAY_DATA: z
    .string()
    .refine((value) => !value.includes("\0"), "GAINSAY_DATA must be the path of a folder")
    .default("data"),
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
});

/** The names of all settings, for the documentation and the test that holds it. */
export const settingNames = Object.keys(variables.shape) as (keyof typeof variables.shape)[];

/** An http(s) address with nothing after the host: no path, query, fragment or password. */
function isPlainAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  if (!["http:", "https:"].includes(url.protocol)) return false;
  return url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
}

/** What was set, unless it is a secret. */
function valueInWords(name: string, given: Record<string, string | undefined>): string {
  return name === "GAINSAY_SECRET" ? "" : `; it is “${given[name]}”`;
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
      (issue) => `${issue.message}${valueInWords(String(issue.path[0]), given)}.`,
    );
    throw new SettingsError(sentences.join("\n"));
  }
  const { GAINSAY_DATA, PORT, GAINSAY_URL, GAINSAY_SOLO, GAINSAY_LICENCE, GAINSAY_SECRET } =
    parsed.data;
  return {
    dataFolder: resolve(/* turbopackIgnore: true */ process.cwd(), GAINSAY_DATA),
    port: Number(PORT),
    url: new URL(GAINSAY_URL ?? `http://localhost:${PORT}`).origin,
    solo: GAINSAY_SOLO === "1",
    licence: GAINSAY_LICENCE ?? null,
    secret: GAINSAY_SECRET ?? null,
  };
}
