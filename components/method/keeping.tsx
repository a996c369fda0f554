import { Mono } from "@/components/ui/mono";
import { urls } from "@/lib/urls";

/** How a record is kept: checking, versions, withdrawing, withholding, hashes. */
export function Keeping() {
  return (
    <>
      <section id="checking">
        <h2>Who checks</h2>
        <p>
          A matter is published by two people: one writes it, another checks it and approves. Nobody
          approves a change of their own. A newsroom of one person may publish without a second one;
          then the version, and every page that shows it, says “Not checked by a second person”.
        </p>
      </section>
      <section id="corrections">
        <h2>Corrections and versions</h2>
        <p>
          Each publication makes a new, numbered <a href="#record-version">version</a>, and a
          version never changes. The address of a matter shows the latest one; each version keeps an
          address of its own, and any two can be compared. From the second version on, what changed
          and why stands on the page, in its history and in the list of all{" "}
          <a href={urls.corrections()}>corrections</a>. A correction, a clarification or a
          retraction also stands above the words it mends.
        </p>
        <p>
          Speakers, sources and statements may stand in several matters. When one changes, every
          matter that shows it gets a new version. The address <Mono as="code">as-of</Mono> with a
          day (<Mono as="code">/matters/…/as-of/2026-02-03</Mono>) leads to the version that was
          current at the end of that day in UTC.
        </p>
      </section>
      <section id="withdrawing">
        <h2>Withdrawing</h2>
        <p>
          Nothing published is deleted. A matter that should not stand is withdrawn: its address
          says so, with the reason and the date, and its earlier versions stay at theirs.
        </p>
      </section>
      <section id="withholding">
        <h2>Withholding</h2>
        <p>
          Where the law demands that words go, they are erased from every version, together with the
          random salt that went into their commitment. Bars stand in their place. That the statement
          was made, by whom and when, stays on the page, and the hashes of all versions still hold,
          because they were never taken over the words themselves.
        </p>
        <p>
          The reason and the date are kept with the erased text. Pages do not show them yet: they
          say that words were withheld, and no more.
        </p>
      </section>
      <section id="hashes">
        <h2>Hashes, and what they prove</h2>
        <p>
          Each version has a SHA-256 hash. It is taken over the version’s canonical JSON (RFC 8785),
          in which every free text is replaced by a commitment: the SHA-256 of a random salt
          followed by the text, in UTF-8. Each capture has the SHA-256 of its raw bytes and of the
          text drawn from it.
        </p>
        <ul>
          <li>
            <b>A version.</b> Keep the hash that a citation gives. If the page of the same version
            shows another one later, the version was changed.
          </li>
          <li>
            <b>A captured text.</b> If you hold the same text, character for character, its SHA-256
            is the one on the page: <Mono as="code">sha256sum text.txt</Mono>.
          </li>
          <li>
            <b>All of it.</b> Who runs this installation can check the log, every version’s hash and
            every quotation against its capture: <Mono as="code">npm run gainsay -- verify</Mono>.
          </li>
        </ul>
        <p>
          What readers cannot do yet is to compute a version’s hash anew: its canonical JSON and the
          salts are not offered for download.
        </p>
      </section>
    </>
  );
}
