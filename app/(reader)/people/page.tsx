import type { Metadata } from "next";
import { People } from "@/components/people/people-page";
import { listPeople } from "@/db/public/queries/people";
import { urls } from "@/lib/urls";

// What the command line or a second instance published shows within seconds.
export const revalidate = 5;

export const metadata: Metadata = {
  title: "People",
  description: "Everybody with a statement on the record: offices, statements and answers.",
  alternates: { canonical: urls.people() },
};

export default function Page() {
  return <People list={listPeople()} />;
}
