import type { Metadata } from "next";
import { Footer } from "@/components/layout/footer";
import { Lost } from "@/components/layout/lost";
import { Masthead } from "@/components/layout/masthead";

export const metadata: Metadata = { title: "Not found" };

/** For addresses that no page answers to. */
export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="main">
        <Lost />
      </main>
      <Footer />
    </>
  );
}
