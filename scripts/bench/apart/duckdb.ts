/** DuckDB makes Parquet of JSON Lines. Given: the file to read and the file to write. */
import { DuckDBInstance } from "@duckdb/node-api";
import { answer, costOf, given } from "./answer";

const [from = "", to = ""] = given;
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
answer(
  await costOf(() =>
    connection.run(
      `copy (select * from read_json('${from}', format = 'newline_delimited')) to '${to}' (format parquet)`,
    ),
  ),
);
