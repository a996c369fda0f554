import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";
import { Title } from "@/components/ui/title";

/** A page about being told by mail. */
export function FollowFrame({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="main" className="page-width max-w-164 py-section">
        <Title size="page">{title}</Title>
        <div className="mt-3 *:not-first:mt-3">{children}</div>
      </main>
      <Footer />
    </>
  );
}
