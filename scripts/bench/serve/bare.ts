/** The least that Next can be: an app of a few lines (scripts/bench/bare), for what a page costs at least. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openScratch } from "@/db/connect";
import type { Context } from "../context";
import { page } from "../load";
import { run } from "../processes";
import { serveNext } from "./next";
import type { Server } from "./server";
import { treeOfPage } from "./tree";

const folder = "scripts/bench/bare";

async function ensureBuilt(): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && !it.parentPath.includes(".next") && it.name !== "next-env.d.ts")
    .map((it) => join(it.parentPath, it.name))
    .sort();
  const hash = createHash("sha256").update(readFileSync("node_modules/next/package.json"));
  for (const file of files) hash.update(file).update(readFileSync(file));
  const wanted = hash.digest("hex");
  const kept = join(folder, ".next/bench-hash");
  if (existsSync(kept) && readFileSync(kept, "utf8") === wanted) return;
  await run(process.execPath, ["node_modules/next/dist/bin/next", "build", folder], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      BARE_TREES: emptyTrees(folder),
    },
  });
  rmSync(treesIn(folder));
  writeFileSync(kept, wanted);
}

const treesIn = (where: string) => join(where, "trees.db");

function emptyTrees(where: string): string {
  const path = treesIn(where);
  rmSync(path, { force: true });
  const connection = openScratch(path);
  connection.exec("create table trees (name text primary key, tree text not null)");
  connection.close();
  return path;
}

interface Bare extends Server {
  /** The address of a page that is rendered once and kept, with about so many bytes of HTML. */
  same(bytes: number): Promise<string>;
  /** The path of a page that is rendered for each request, with the markup of this one. */
  like(html: string): string;
}

export const bareNext = (context: Context): Promise<Bare> =>
  context.once("bare", async () => {
    await ensureBuilt();
    const trees = openScratch(emptyTrees(context.folder));
    const add = trees.prepare("insert into trees values (?, ?)");
    const server = await serveNext(folder, { BARE_TREES: treesIn(context.folder) });
    let added = 0;
    return {
      ...server,
      async same(bytes) {
        // Next sends a text twice, with its own around it.
        const around = (await page(`${server.origin}/same/0`)).bytes.length;
        const of = (text: number) => `${server.origin}/same/${text}`;
        const guess = Math.max(0, Math.round((bytes - around) / 2));
        const found = (await page(of(guess))).bytes.length;
        return of(Math.max(0, Math.round((guess * (bytes - around)) / (found - around || 1))));
      },
      like(html) {
        added += 1;
        add.run(`page-${added}`, JSON.stringify(treeOfPage(html)));
        return `/as/page-${added}`;
      },
      async end() {
        trees.close();
        await server.end();
      },
    };
  });
