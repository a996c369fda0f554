import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { listFrontMatters } from "@/db/public/queries/matters";
import { urls } from "@/lib/urls";

// What the command line or a second instance published shows within seconds.
export const revalidate = 5;

export const metadata: Metadata = { alternates: { canonical: urls.front() } };

export default function Page() {
  return <FrontPage matters={listFrontMatters()} />;
}
