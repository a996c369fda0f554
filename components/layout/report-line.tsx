import { urls } from "@/lib/urls";

/** Leads anyone who finds something wrong on a page to the form that says so, with the page's address filled in. */
export function ReportLine({ about }: { about: string }) {
  return (
    <p className="mt-part text-s text-ink-2 print:hidden">
      Something wrong here? <a href={urls.report(about)}>Report an error</a>
    </p>
  );
}
