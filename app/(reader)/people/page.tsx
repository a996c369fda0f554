import type { Metadata } from "next";
import { People } from "@/components/people/people-page";
import { listPeople } from "@/db/public/queries/people";
import { alternatesAt } from "@/lib/alternates";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

export const metadata: Metadata = {
  title: "People",
  description: "Everybody with a statement on the record: offices, statements and answers.",
  alternates: alternatesAt(urls.people()),
};

export default async function Page() {
  return <People list={asShown(await listPeople())} />;
}
