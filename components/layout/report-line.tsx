import { urls } from "@/lib/urls";

/** Leads anyone who finds something wrong on a page to the form that says so, with the page's address filled in. */
export function ReportLine({ about }: { about: string }) {
  return (
    <p className="report-line">
      Something wrong here? <a href={urls.report(about)}>Report an error</a>
    </p>
  );
}
