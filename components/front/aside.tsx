import { Said } from "@/components/statement/said";
import { Timed } from "@/components/ui/timed";
import { formLabel } from "@/lib/comparison/form-label";
import type { AwaitedReply } from "@/lib/document/front";
import { exchangeSlug } from "@/lib/exchanges";
import { urls } from "@/lib/urls";

/** What stands beside the exchanges, one part below the other; on narrow screens side by side, then below. */
export function Aside({ children }: { children: React.ReactNode }) {
  return (
    <aside
      className="grid content-start gap-10 max-wide:mt-section max-wide:grid-cols-3 max-wide:gap-part max-tablet:grid-cols-1"
      aria-label="About the record"
    >
      {children}
    </aside>
  );
}

/** One of the parts beside the exchanges. */
export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 border-t-2 border-ink pt-2 text-ui font-strong">{title}</h2>
      {children}
    </section>
  );
}

export const entry = "border-rule border-b py-2.5 text-ui/[1.4]";
export const under = "mt-0.5 block text-ink-2 text-s/[1.45]";
export const onward = "inline-flex min-h-6 items-center text-s max-tablet:min-h-11";

/** Replies that were sought and not found. */
export function Awaited({ awaited, count }: { awaited: AwaitedReply[]; count: number }) {
  return (
    <Part title="Awaiting a reply">
      {awaited.length === 0 ? (
        <p className="text-s/[1.5] text-ink-2">No search for a missing reply is on record.</p>
      ) : (
        <ul>
          {awaited.map((row) => (
            <li className={entry} key={row.id}>
              <a href={`${urls.matter(row.matter.slug)}#missing`}>
                <bdi>{row.from}</bdi>
              </a>
              , to <Said words={row.words} most={120} />
              <small className={under}>
                {(row.words.form !== "verbatim" || row.words.transcribed) &&
                  `${formLabel(row.words)}. `}
                <Timed>{row.sentence}</Timed>
              </small>
            </li>
          ))}
        </ul>
      )}
      {count > awaited.length && (
        <p className="pt-1.5">
          <a className={onward} href={urls.exchanges(exchangeSlug("no_reply"))}>
            All {count.toLocaleString("en-GB")}
          </a>
        </p>
      )}
    </Part>
  );
}
