import { Code } from "@/components/ui/code";
import { type ApiDocument, exampleOf, filtersOfDocument } from "@/lib/api-reference";
import { urls } from "@/lib/urls";
import { Line } from "./line";
import { TermOf, Terms } from "./terms";
import { Ticked } from "./ticked";

export interface Limits {
  address: { points: number; duration: number };
  key: { points: number; duration: number };
}

/** Chapters that hold for every address, by the anchors that they have. */
export const chapters = [
  ["asking", "Asking"],
  ["filters", "Filters"],
  ["pages", "Pages"],
  ["unchanged", "What is unchanged"],
  ["limits", "Limits and keys"],
  ["problems", "Problems"],
] as const;

type Chapter = (typeof chapters)[number][0];

function Part({ id, children }: { id: Chapter; children: React.ReactNode }) {
  const title = chapters.find(([anchor]) => anchor === id)?.[1];
  return (
    <section className="grid gap-3 *:max-w-measure" id={id} aria-labelledby={`${id}-h`}>
      <h2 className="font-display text-h2/[1.2] font-strong tracking-[-0.008em]" id={`${id}-h`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** How the API is asked, whatever the address. */
export function Guide({ document, limits }: { document: ApiDocument; limits: Limits }) {
  const server = document.servers[0]?.url ?? "";
  return (
    <div className="grid gap-part pb-section">
      <Part id="asking">
        <p>
          Addresses begin with <code className="font-mono text-ui">{`${server}${urls.api()}`}</code>
          . Answers are JSON in UTF-8, files in the format that their ending names. Nothing needs a
          key, and pages of other sites may ask too (CORS). What can be read with GET can be asked
          for with HEAD; nothing is written here.
        </p>
        <p>
          Everything on this page is made from{" "}
          <a href={urls.api("openapi.json")}>the OpenAPI 3.1 document</a>, from which clients can be
          generated. Rows have the same columns here and in files.
        </p>
        <Line of="the first rows">{`curl "${server}${urls.api("answers", { limit: "2" })}"`}</Line>
      </Part>
      <Part id="filters">
        <p>
          A filter is a parameter of the address. Of several, all must hold; each is given once.
          They have the same names in lists, in files, in the search and on the command line. A name
          that an address does not know, and a value that cannot be read, are refused: nothing that
          was asked for is passed over.
        </p>
        <Filters document={document} />
      </Part>
      <Part id="pages">
        <p>
          A list comes in pages of <code className="font-mono text-ui">limit</code> rows. Where it
          goes on, <code className="font-mono text-ui">next</code> has the address of the next page,
          and so has the field <code className="font-mono text-ui">Link: rel="next"</code>; at the
          end it is null. The cursor in it is opaque and belongs to that list alone. A page is found
          by the key of the row before it, so that it is as quick at the end as at the beginning.
        </p>
      </Part>
      <Part id="unchanged">
        <p>
          Every answer has an <code className="font-mono text-ui">ETag</code>. Sent back as{" "}
          <code className="font-mono text-ui">If-None-Match</code>, it brings 304 and no rows as
          long as nothing was published since.
        </p>
        <Line of="the same once more">{`curl -H 'If-None-Match: "…"' "${server}${urls.api("pairs")}"`}</Line>
      </Part>
      <Part id="limits">
        <p>
          From one address {words(limits.address)}; with a key {words(limits.key)}. How many are
          left is in <code className="font-mono text-ui">RateLimit</code>, and after too many (429){" "}
          <code className="font-mono text-ui">Retry-After</code> says in how many seconds to ask
          again.
        </p>
        <p>
          Whoever has an account at the desk makes keys on its page. A key is sent in a field of the
          request, never in an address. One that is wrong, expired or revoked is refused with 401
          and never taken for none.
        </p>
        <Line of="asking with a key">{`curl -H "Authorization: Bearer $GAINSAY_KEY" "${server}${urls.api("pairs", { limit: "2" })}"`}</Line>
      </Part>
      <Part id="problems">
        <p>
          What is wrong is said in a problem document (RFC 9457,{" "}
          <code className="font-mono text-ui">application/problem+json</code>): a title of its kind,
          a sentence, and each part of the request that is not understood.
        </p>
        <Code>{problemExample}</Code>
        <Terms>
          {statuses.map(([status, means]) => (
            <TermOf key={status} name={status}>
              <Ticked>{means}</Ticked>
            </TermOf>
          ))}
        </Terms>
      </Part>
    </div>
  );
}

const words = ({ points, duration }: { points: number; duration: number }) =>
  `${points.toLocaleString("en-GB")} requests are taken in ${duration} seconds`;

const problemExample = JSON.stringify(
  {
    ...{ type: "about:blank", status: 400, title: "Not understood" },
    detail: "limit: It is a whole number from 1 to 200.",
    errors: [
      {
        pointer: "#/query/limit",
        parameter: "limit",
        detail: "It is a whole number from 1 to 200.",
      },
    ],
  },
  null,
  2,
);

const statuses = [
  ["304", "Nothing changed since the answer with the `ETag` of `If-None-Match`."],
  ["308", "The record has another address now, which `Location` gives."],
  ["400", "A parameter is not understood; `errors` has each."],
  ["401", "The key is not good: wrong, expired, revoked, or of an account that is suspended."],
  ["404", "There is no such address, or no such record."],
  ["405", "Only for reading; `Allow` has what is taken."],
  ["410", "It was on the record, and was taken off it; the sentence says when and why."],
  ["429", "Too many requests; `Retry-After` has the seconds to wait."],
  ["500", "A fault of ours."],
] as const;

function Filters({ document }: { document: ApiDocument }) {
  return (
    <Terms>
      {filtersOfDocument(document).map(({ name, description = "", schema, lists }) => (
        <TermOf key={name} id={`filter-${name}`} name={name}>
          {description}{" "}
          {schema?.enum ? (
            <>
              One of <code className="font-mono">{schema.enum.join(", ")}</code>.
            </>
          ) : (
            <>
              Such as <code className="font-mono">{String(exampleOf(schema))}</code>.
            </>
          )}
          <span className="block text-ink-2">{lists.join(", ")}</span>
        </TermOf>
      ))}
    </Terms>
  );
}
