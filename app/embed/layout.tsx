import type { Metadata } from "next";

export const metadata: Metadata = { robots: { index: false } };

/** Cards for other sites: nothing around them. */
export default function EmbedLayout({ children }: { children: React.ReactNode }) {
  return (
    <main>
      <span id="light" />
      <span id="dark" />
      {children}
    </main>
  );
}
