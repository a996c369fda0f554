import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Departed } from "@/components/people/departed";
import { Person } from "@/components/people/person-page";
import { getPerson } from "@/db/public/queries/people";
import { getDepartedPerson } from "@/db/public/queries/person-departed";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/words";

// What the command line or a second instance published shows within seconds.
export const revalidate = 5;

interface Props {
  params: Promise<{ slug: string }>;
}

const get = cache((slug: string) => {
  const person = getPerson(slug);
  return person ? { person } : { departed: getDepartedPerson(slug) ?? notFound() };
});

/** Made when they are first asked for: there may be very many. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { person, departed } = get(slug);
  if (!person) return { title: departed.name, robots: { index: false } };
  const { speaker, role, counts, matters } = person;
  const description = `${role ? `${role.title}. ` : ""}${counted(counts.all, "statement")} on record in ${counted(matters, "matter")}: who answers whom, and positions over time.`;
  return {
    title: speaker.name,
    description,
    alternates: { canonical: urls.person(slug) },
    openGraph: { type: "profile", title: speaker.name, description, url: urls.person(slug) },
  };
}

export default async function Page({ params }: Props) {
  const { person, departed } = get((await params).slug);
  if (!person) return <Departed person={departed} />;
  return <Person person={person} origin={readSettings().url} />;
}
