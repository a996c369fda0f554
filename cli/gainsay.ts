/** `npm run gainsay -- COMMAND`. Thin: parses arguments, calls lib and db. Exit codes: 0 done, 1 found problems, 2 wrong use. */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { bringLogUp } from "@/db/bring-log-up";
import { catchUp, projectPublished, rebuild } from "@/db/catch-up";
import { whyUnwritable } from "@/db/connect";
import { demoPage, loadDemo, removeDemo } from "@/db/demo/load";
import { openDesk } from "@/db/desk/desk";
import { commandLine } from "@/db/desk/machine-accounts";
import { offerFirst } from "@/db/desk/mutations/account-links";
import { publishDue } from "@/db/desk/mutations/embargo";
import { beginLog } from "@/db/desk/version-log/begin";
import { lastLogEntry } from "@/db/desk/write";
import { copyForReaders } from "@/db/public/copy-for-readers";
import { copyPieces } from "@/db/public/copy-work";
import { bundledPieces, exportPieces, recordsPieces } from "@/db/public/export-work";
import { publicPath, publicReader } from "@/db/public/files";
import { hasMatter } from "@/db/public/queries/export-rows";
import { makeRelease, releasing, tellReleases } from "@/db/releases/make";
import { examine } from "@/db/verify";
import { readSettings } from "@/lib/env";
import { DamagedFileError } from "@/lib/errors";
import { datasets, isDataset } from "@/lib/export/datasets";
import { type FilterName, filters, readFilters } from "@/lib/export/filters";
import { formatsOf, isFormat, serves, unserved } from "@/lib/export/formats";
import { isWholeFile } from "@/lib/export/whole";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { runBackup, runRestore } from "./backup";
import { captureAs } from "./capture";
import { runGenerate } from "./generate";
import { progress } from "./progress";
import { recheckAs } from "./recheck";
import { usage } from "./usage";
import { runUser } from "./user";
import { WrongUse } from "./wrong-use";

const filterNames = Object.keys(filters) as FilterName[];
const { values: options, positionals } = readArguments();
const [command = "", ...words] = positionals;
const { dataFolder, url, licence, logKey } = readSettings();
const linkOf = (token: string) => url + urls.invitation(token);

/** Prints a result: as a line for people, as JSON for programs. */
function say(line: string, data: Record<string, unknown>) {
  console.log(options.json ? JSON.stringify(data) : line);
}

/** The filters among the options. */
const filtersGiven = (): Record<string, string> =>
  Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Writes a file to standard output as it comes. */
async function print(pieces: AsyncIterable<string | Uint8Array>) {
  for await (const piece of pieces)
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: "string" },
        ...(Object.fromEntries(filterNames.map((name) => [name, { type: "string" }])) as Record<
          FilterName,
          { type: "string" }
        >),
        as: { type: "string" },
        email: { type: "string" },
        role: { type: "string" },
        name: { type: "string" },
        source: { type: "string" },
        days: { type: "string" },
        limit: { type: "string" },
        statements: { type: "string" },
        pairs: { type: "string" },
        seed: { type: "string" },
        recipient: { type: "string", multiple: true },
        identity: { type: "string" },
        keep: { type: "string" },
        keys: { type: "string" },
        to: { type: "string" },
        zip: { type: "boolean", default: false },
        rebuild: { type: "boolean", default: false },
        accept: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

const commands: Record<string, () => Promise<number> | number> = {
  async prepare() {
    const desk = openDesk(dataFolder);
    const brought = bringLogUp(desk, options);
    if ("problems" in brought) {
      console.error(
        [
          ...brought.problems,
          "The log is of an earlier release, and what it says does not hold as above: nothing was changed. Once you know why, `npm run gainsay -- prepare --accept` goes on and keeps these lines in the log.",
        ].join("\n"),
      );
      return 1;
    }
    const adopted = beginLog(desk, { dataFolder, logKey, url });
    const demo = loadDemo(desk);
    // Versions that are still to be made are made while readers are served.
    const applied = projectPublished(desk, dataFolder);
    // Where a process ended between keeping one and telling of it.
    tellReleases(desk, dataFolder);
    const page = await demoPage(publicReader(dataFolder));
    const token = offerFirst(desk);
    const first = token && linkOf(token);
    if (options.json) say("", { demo, applied, page, first });
    else {
      if (brought.entries > 0)
        console.log(
          `The log was brought up to its second format: ${counted(brought.entries, "entry", "entries")}.`,
        );
      if (adopted)
        console.log(
          `The log of versions begins; ${counted(adopted, "version")} were public before.`,
        );
      if (demo) console.log("The demo matter is loaded.");
      if (first) console.log(`This link makes the first administrator, once: ${first}`);
    }
    return 0;
  },

  verify() {
    const problems: string[] = [];
    const notices: string[] = [];
    let told = "";
    for (const finding of examine(dataFolder)) {
      if ("problem" in finding) problems.push(finding.problem);
      else if ("notice" in finding) notices.push(finding.notice);
      else if (!options.json && finding.step !== told) {
        told = finding.step;
        console.error(`Checking ${told}`);
      } else if (!options.json && finding.done && finding.done % 10_000 === 0) {
        console.error(`  ${finding.done.toLocaleString("en")}`);
      }
    }
    const outcome =
      problems.length === 0 ? "Everything holds." : `${counted(problems.length, "problem")}.`;
    say([...notices, ...problems, outcome].join("\n"), { problems, notices });
    return problems.length === 0 ? 0 : 1;
  },

  async export() {
    const [dataset = ""] = words;
    const { format = "" } = options;
    if (isWholeFile(dataset)) {
      const everything = {
        "records.jsonl": () => recordsPieces(dataFolder, url, licence),
        "public.sqlite": () => copyPieces(dataFolder),
      };
      await print(everything[dataset]());
      return 0;
    }
    if (!isDataset(dataset))
      throw new WrongUse(`Name a dataset: ${Object.keys(datasets).join(", ")}.`);
    if (!isFormat(format))
      throw new WrongUse(`Name a format: --format ${formatsOf(dataset).join(", ")}.`);
    if (!serves(format, dataset)) throw new WrongUse(unserved(format, dataset));
    const read = readFilters(dataset, filtersGiven());
    if ("problems" in read)
      throw new WrongUse(
        read.problems.map(({ name, sentence }) => `--${name}: ${sentence}`).join("\n"),
      );
    const { filters: asked } = read;
    const record = publicReader(dataFolder);
    if (asked.matter !== undefined && !(await hasMatter(record, asked.matter))) {
      console.error(`There is no matter “${asked.matter}” on the record.`);
      return 1;
    }
    const href = url + urls.exportOf(dataset, format, asked as Record<string, string>);
    const about = { dataset, format, filters: asked, href, site: url, licence };
    const pieces = options.zip
      ? bundledPieces(dataFolder, about)
      : exportPieces(dataFolder, url, dataset, format, asked);
    await print(pieces);
    return 0;
  },

  async copy() {
    const [target] = words;
    if (!target) throw new WrongUse("Name the file to write: copy FILE.");
    const { head, written } = await copyForReaders(dataFolder, target);
    const outcome = written ? "is written" : "is as it was";
    say(`The copy at ${target} ${outcome}, up to log entry ${head}.`, { head, written });
    return 0;
  },

  backup: () => runBackup(dataFolder, words[0], options, say),

  restore: () => runRestore(words[0], options, say),

  async release() {
    const made = await makeRelease(commandLine(openDesk(dataFolder)), readSettings());
    await releasing.end();
    const page = url + urls.release(made.name);
    say(`Release ${made.name} is made, at log entry ${made.head}.\n${page}`, { ...made, page });
    return 0;
  },

  project() {
    const desk = openDesk(dataFolder);
    if (options.rebuild) {
      const bar = progress("Log entries", lastLogEntry(desk.db)?.id ?? 0, options.json);
      rebuild(desk, dataFolder, bar.to);
      bar.end();
      say("The public record was made anew.", { rebuilt: true });
    } else {
      const applied = catchUp(desk, dataFolder);
      say(`${counted(applied, "version")} carried over.`, { applied });
    }
    return 0;
  },

  "publish-due"() {
    const desk = openDesk(dataFolder);
    const due = publishDue(desk, { solo: readSettings().solo });
    catchUp(desk, dataFolder);
    const held = due.filter(({ why }) => why !== null);
    const lines = due.map(({ matter, number, why }) =>
      why === null
        ? `${matter}: version ${number} is published.`
        : `${matter} is held back. ${why}`,
    );
    say(lines.join("\n") || "Nothing is due.", { due });
    return held.length === 0 ? 0 : 1;
  },

  async capture() {
    const { source, capture, same } = await captureAs(
      openDesk(dataFolder),
      words[0],
      options.as,
      url,
    );
    const page = url + urls.deskSource(source.publicId);
    const outcome =
      capture.failure ?? (same ? "Captured; unchanged since the last time." : "Captured.");
    say(`${outcome}\n${source.title}\n${page}`, {
      source: source.publicId,
      capture: capture.publicId,
      status: capture.status,
      failure: capture.failure,
      title: source.title,
      bytesSha256: capture.bytesSha256,
      sameAs: same?.publicId ?? null,
      page,
    });
    return capture.status === "captured" ? 0 : 1;
  },

  async recheck() {
    const tell = options.json ? () => {} : (line: string) => console.error(line);
    const { line, data, isAlike } = await recheckAs(openDesk(dataFolder), options, url, tell);
    say(line, data);
    return isAlike ? 0 : 1;
  },

  async generate() {
    const { line, data } = await runGenerate(openDesk(dataFolder), dataFolder, options);
    say(line, data);
    return 0;
  },

  demo() {
    if (words[0] !== "remove") throw new WrongUse("The command is: demo remove.");
    const desk = openDesk(dataFolder);
    const removed = removeDemo(desk);
    catchUp(desk, dataFolder);
    say(removed ? "The demo matter is withdrawn." : "There is no demo matter on the record.", {
      removed,
    });
    return 0;
  },

  user() {
    const { line, data } = runUser(openDesk(dataFolder), words[0] ?? "", options, linkOf);
    say(line, data);
    return 0;
  },
};

async function main(): Promise<number> {
  const run = commands[command];
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (!run) throw new WrongUse(command ? `There is no command “${command}”.` : "Name a command.");
  return run();
}

/** What went wrong, in a sentence for whoever typed the command. */
function inWords(error: unknown): string {
  if (error instanceof DamagedFileError) {
    const mend =
      error.path === publicPath(dataFolder)
        ? "Make it anew from the versions: npm run gainsay -- project --rebuild."
        : "Put it back from a copy.";
    return `${error.message} ${mend}`;
  }
  if (whyUnwritable(error))
    return `${dataFolder} cannot be written just now, so nothing was changed: ${(error as Error).message}`;
  return error instanceof Error ? error.message : String(error);
}

main()
  .catch((error: unknown) => {
    if (error instanceof WrongUse) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    console.error(inWords(error));
    return 1;
  })
  .then((code) => {
    process.exitCode = code;
  });
