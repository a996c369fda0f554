import type { Metadata } from "next";
import { MethodPage } from "@/components/method/method-page";
import { alternatesAt } from "@/lib/alternates";
import { urls } from "@/lib/urls";

// The tables are the build's own; caches in front ask again within the hour.
export const revalidate = 3600;

export const dynamic = "force-static";

export const metadata: Metadata = {
  title: "How records are made",
  description:
    "Exact quotes, dates and their precision, custody, checking, corrections, and every term and sign with its definition.",
  alternates: alternatesAt(urls.method()),
};

export default function Page() {
  return <MethodPage />;
}
