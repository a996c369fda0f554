import type { Metadata } from "next";
import { Masthead } from "@/components/layout/masthead";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Not found" };

/** An address of the desk that leads nowhere. */
export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="main" className="wrap lost">
        <h1 className="nf">Nothing is at this address of the desk.</h1>
        <p>
          It was mistyped, or what was here is gone. <a href={urls.desk()}>Back to the desk</a>
        </p>
      </main>
    </>
  );
}
