/** What of a record is asked for: the same addresses on every run of the same record. */
import { asking } from "./records";

/** Addresses of matters of about so many statements, the nearest first. */
export const mattersOf = (folder: string, statements: number, count = 1): string[] =>
  asking(folder, (connection) =>
    connection
      .prepare(
        `select m.slug from matters m join versions v on v.matter_id = m.id and v.number = m.version
         order by abs(v.statements - ?), m.id limit ?`,
      )
      .pluck()
      .all(statements, count),
  ).map((slug) => `/matters/${slug}`);

/** Addresses of the first pairs there are. */
export const pairs = (folder: string, count = 1): string[] =>
  asking(folder, (connection) =>
    connection.prepare("select id from rebuttals order by id limit ?").pluck().all(count),
  ).map((id) => `/pairs/${id}`);
