import type { Metadata, Viewport } from "next";
import "./globals.css";
import { PageScript } from "@/components/layout/page-script";
import { Sprite } from "@/components/ui/sprite";
import { readSettings } from "@/lib/env";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(readSettings().url),
    title: { default: "Gainsay", template: "%s · Gainsay" },
    description:
      "Who said what, and who said otherwise: public claims and their denials, side by side.",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#FBFAF7" },
    { media: "(prefers-color-scheme: dark)", color: "#131518" },
  ],
};

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    // The script below may set data-theme before React looks.
    <html lang="en" suppressHydrationWarning>
      <head>
        <link
          rel="preload"
          href="/fonts/inter-latin.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        <link
          rel="preload"
          href="/fonts/noto-serif-latin.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        <link
          rel="preload"
          href="/fonts/noto-serif-display-latin.woff2"
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
        <PageScript />
      </head>
      <body>
        <Sprite />
        {children}
      </body>
    </html>
  );
}
