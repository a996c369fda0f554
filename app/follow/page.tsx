import type { Metadata } from "next";
import { connection } from "next/server";
import { FollowFrame } from "@/components/following/follow-frame";
import { TellMeForm } from "@/components/following/tell-me";
import { listFollowable } from "@/db/public/queries/followed";
import { mailIsOffered } from "@/lib/following/offered";
import { confirmWithinDays, type FollowSubject, followSubjects } from "@/lib/following/vocabulary";
import { counted } from "@/lib/wording";

export const metadata: Metadata = { title: "Tell me by mail", robots: "noindex" };

interface Props {
  searchParams: Promise<{ is?: string; subject?: string; record?: string }>;
}

/** What became of asking to be told by mail. It says the same whether an address is known here or not. */
export default async function FollowPage({ searchParams }: Props) {
  await connection();
  const { is, subject = "", record = "" } = await searchParams;
  if (!mailIsOffered()) {
    return (
      <FollowFrame title="No mail from here">
        <p>This server sends no mail. What is new stands in the feeds of each page.</p>
      </FollowFrame>
    );
  }
  if (is === "asked") {
    return (
      <FollowFrame title="Look into your mail">
        <p>
          A mail with a link is on its way to the address that you gave. Nothing else is sent before
          you open the link and say yes; it works for {counted(confirmWithinDays, "day")}.
        </p>
        <p>
          If nothing comes within some minutes, look among unwanted mail. If you follow this
          already, or several mails went to the address today, none is sent.
        </p>
      </FollowFrame>
    );
  }
  const about = isSubject(subject) ? await named(subject, record) : undefined;
  if (is === "later") {
    return (
      <FollowFrame title="Too many at once">
        <p>
          Several of these came from here within the hour, or from everywhere. Please try again
          later.
        </p>
        {about && <Back about={about} />}
      </FollowFrame>
    );
  }
  if (!about) {
    return (
      <FollowFrame title="Nothing to be told of">
        <p>
          The record shows nothing of this. On the pages of statements, matters and people you can
          ask.
        </p>
      </FollowFrame>
    );
  }
  const problem = is === "wrong" ? "This is not an e-mail address that mail can go to." : undefined;
  return (
    <FollowFrame title={`Tell me ${followSubjects[about.subject].definition}`}>
      <Back about={about} />
      <TellMeForm subject={about.subject} id={about.id} problem={problem} />
    </FollowFrame>
  );
}

const isSubject = (text: string): text is FollowSubject => Object.hasOwn(followSubjects, text);

async function named(subject: FollowSubject, recordId: string) {
  const [found] = (await listFollowable([{ subject, recordId }])).values();
  return found;
}

function Back({ about }: { about: NonNullable<Awaited<ReturnType<typeof named>>> }) {
  return (
    <p>
      <a href={about.path} dir="auto">
        {about.name}
      </a>
    </p>
  );
}
