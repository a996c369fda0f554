import type { Metadata } from "next";
import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import { ReportForm } from "@/components/report/report-form";
import { report } from "./actions";

export const metadata: Metadata = {
  title: "Report an error",
  robots: { index: false },
};

/** Anyone may say that something on a page is wrong. */
export default async function ReportPage({
  searchParams,
}: {
  searchParams: Promise<{ about?: string }>;
}) {
  const { about = "" } = await searchParams;
  return (
    <>
      <Masthead />
      <main id="main" className="page-width max-w-120 py-section">
        <ReportForm about={/^\/(?!\/)/.test(about) ? about.slice(0, 300) : ""} action={report} />
      </main>
      <Footer />
    </>
  );
}
