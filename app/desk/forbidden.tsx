import type { Metadata } from "next";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Not for your role" };

/** A page of the desk that the role may not use. */
export default function Forbidden() {
  return (
    <main id="main" className="wrap lost">
      <h1 className="nf">This page is not for your role.</h1>
      <p>
        An administrator can change your role. <a href={urls.desk()}>Back to the desk</a>
      </p>
    </main>
  );
}
