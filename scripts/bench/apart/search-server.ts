/** A bare server that answers a search with what a raw query gives. Given: the data folder and the port. */
import { createServer } from "node:http";
import { openReader } from "@/db/connect";
import { publicPath } from "@/db/public/files";
import { expressionOf } from "@/lib/search/expression";
import { readQuery } from "@/lib/search/query";
import { given } from "./answer";
import { rawSearch } from "./search-sql";

const [folder = "", port = ""] = given;
const connection = openReader(publicPath(folder));
const raw = connection.prepare(rawSearch);

createServer((asked, sent) => {
  const typed = new URL(asked.url ?? "/", "http://localhost").searchParams.get("q") ?? "";
  const query = readQuery(typed);
  sent.setHeader("content-type", "application/json");
  sent.end(JSON.stringify(query ? raw.all(expressionOf(query)) : []));
}).listen(Number(port), "127.0.0.1");
