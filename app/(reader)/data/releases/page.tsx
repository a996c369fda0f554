import type { Metadata } from "next";
import { ReleasesPage } from "@/components/release/releases-page";
import { listReleases } from "@/db/public/queries/releases";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Releases",
  description: "Dated copies of the whole record, with checksums, that never change.",
  alternates: alternatesAt(urls.releases()),
};

export default async function Page() {
  return <ReleasesPage releases={asShown(await listReleases())} />;
}
