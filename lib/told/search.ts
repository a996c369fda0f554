/** What programs are told of what a search found. Pure. */
import { nameInText } from "@/lib/people/unnamed";
import { textOfPieces } from "@/lib/pieces";
import type { SearchHit } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { inList } from "@/lib/wording";
import { toldDate, whoseOf } from "./words";

export function toldHit(hit: SearchHit, absolute: (path: string) => string) {
  switch (hit.kind) {
    case "matter":
      return {
        ...{ kind: hit.kind, slug: hit.slug, address: absolute(urls.matter(hit.slug)) },
        question: textOfPieces(hit.question),
        summary: hit.summary && textOfPieces(hit.summary),
        ...{ statements: hit.statements, pairs: hit.rebuttals },
      };
    case "point":
      return {
        ...{ kind: hit.kind, id: hit.id, point: textOfPieces(hit.proposition) },
        matter: hit.matter.question,
        slug: hit.matter.slug,
        address: `${absolute(urls.matter(hit.matter.slug))}#p${hit.number}`,
      };
    case "speaker":
      return {
        ...{ kind: hit.kind, slug: hit.slug, address: absolute(urls.person(hit.slug)) },
        name: nameInText({
          kind: hit.of,
          name: textOfPieces(hit.name),
          account: hit.account ?? undefined,
        }),
        statements: hit.statements,
      };
    case "statement":
      return {
        ...{ kind: hit.kind, id: hit.id, address: absolute(urls.statement(hit.id)) },
        by: inList(hit.speakers.map(textOfPieces)),
        attributedBy: hit.attributedBy,
        said: toldDate({ edtf: hit.edtf }),
        occasion: hit.occasion,
        passages: hit.passages.map(({ form, language, pieces }) => ({
          words: textOfPieces(pieces),
          form: form ?? "summary",
          whose: whoseOf(form, hit.attributedBy !== null),
          language,
          note: "A passage: “…” at an end means that the text goes on. get_statement has all words.",
        })),
        matters: hit.matters.map(({ slug, question }) => ({ slug, question })),
        pairs: [...hit.answers, ...hit.answeredBy].map(({ id, type }) => ({ id, type })),
      };
  }
}
