import type { Metadata } from "next";
import { MethodPage } from "@/components/method/method-page";
import { alternatesAt } from "@/lib/alternates";
import { urls } from "@/lib/urls";

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
