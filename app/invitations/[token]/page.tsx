import type { Metadata } from "next";
import { connection } from "next/server";
import { Door } from "@/components/accounts/door";
import { AcceptForm, SpentLink } from "@/components/accounts/invitation";
import { findLink } from "@/db/desk/links";
import { processDesk } from "@/db/desk/process";
import { getLinkFor } from "@/db/desk/queries/accounts";
import { acceptLink } from "./actions";

export const metadata: Metadata = { title: "Invitation", robots: "noindex" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const { db } = processDesk();
  const found = findLink(db, token);
  if (found.state !== "open") {
    return (
      <Door title="This link does not work">
        <SpentLink state={found.state} />
      </Door>
    );
  }
  const link = getLinkFor(db, found.link);
  const titles = {
    invitation: "Welcome to the desk",
    first: "The first administrator",
    reset: "A new password",
  };
  return (
    <Door title={titles[link.kind]}>
      <AcceptForm action={acceptLink} token={token} link={link} />
    </Door>
  );
}
