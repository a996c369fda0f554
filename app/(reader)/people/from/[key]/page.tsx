import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { People } from "@/components/people/people-page";
import { listPeople } from "@/db/public/queries/people";
import { urls } from "@/lib/urls";

// What the command line or a second instance published shows within seconds.
export const revalidate = 5;

interface Props {
  params: Promise<{ key: string }>;
}

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params;
  return { title: `People from ${key}`, alternates: { canonical: urls.peopleFrom(key) } };
}

export default async function Page({ params }: Props) {
  const { key } = await params;
  const list = listPeople(key);
  // Only addresses that the list itself gives are pages: nobody can fill a cache with others.
  if (list.people[0]?.slug !== key) notFound();
  return <People list={list} />;
}
