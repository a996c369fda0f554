import { urls } from "@/lib/urls";

export function Footer() {
  return (
    <footer className="mt-24 border-t border-ink pt-6 pb-section text-s text-ink-2 max-tablet:mt-section print:hidden">
      <div className="page-width flex flex-wrap justify-between gap-x-part gap-y-4">
        <p>Gainsay records who said what, and who answered. It gives no verdicts.</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <Way href={urls.method()}>How records are made</Way>
          <Way href={urls.corrections()}>Corrections</Way>
          <Way href={urls.data()}>Data and API</Way>
          <Way href={urls.feed(urls.front(), "atom")}>Feed</Way>
          <Way href={urls.report()}>Report an error</Way>
          <Way href={urls.desk()}>Desk</Way>
        </ul>
      </div>
    </footer>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a
        className="inline-flex min-h-8 min-w-8 items-center max-tablet:min-h-11 max-tablet:min-w-11"
        href={href}
      >
        {children}
      </a>
    </li>
  );
}
