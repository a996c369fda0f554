import type { Metadata } from "next";
import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="main" className="wrap lost">
        <h1 className="nf">There is nothing at this address.</h1>
        <p>
          It may be misspelt, or a version that was never published.{" "}
          <a href={urls.front()}>All matters on record</a>
        </p>
      </main>
      <Footer />
    </>
  );
}
