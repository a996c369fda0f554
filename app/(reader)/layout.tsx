import { Footer } from "@/components/layout/footer";
import { Masthead } from "@/components/layout/masthead";

export default function ReaderLayout({ children }: { children: React.ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="main">{children}</main>
      <Footer />
    </>
  );
}
