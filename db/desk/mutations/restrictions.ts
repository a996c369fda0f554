/**
 * Restricted matters: only named members see them, until they are published (see db/desk/hidden-rows.ts). Whoever
 * restricts a matter is its first member, and any member may name another. An administrator who was not named may enter:
 * that makes them a member, which the others see.
 */
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { isPerson } from "@/db/desk/machine-accounts";
import { latestVersionLine } from "@/db/desk/queries/versions";
import { restrictionMembers, restrictions, users } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { InputError, NotFoundError } from "@/lib/errors";
import { parentBehind } from "./change";
import { id } from "./fields";

type Restriction = typeof restrictions.$inferSelect;

const refuse = (message: string, field = ""): never => {
  throw new InputError([{ field, message }]);
};

const account = z.string({ error: "Nobody is chosen." }).min(1, "Nobody is chosen.");

/** The restriction of a matter, where it has one. */
function restrictionOf({ tx }: Writer, matterId: number): Restriction | undefined {
  return tx
    .select()
    .from(restrictions)
    .where(and(eq(restrictions.matterId, matterId), isNull(restrictions.endedAt)))
    .get();
}

function requireRestriction(writer: Writer, matter: string): Restriction {
  const held = restrictionOf(writer, requireRecord(writer.tx, "matters", matter).id);
  return held ?? refuse("This matter is not restricted, or not any more.");
}

const membersOf = ({ tx }: Writer, { id: restrictionId }: Restriction) =>
  tx
    .select()
    .from(restrictionMembers)
    .where(
      and(eq(restrictionMembers.restrictionId, restrictionId), isNull(restrictionMembers.leftAt)),
    )
    .all();

function addMember(writer: Writer, restriction: Restriction, userId: string, entered = false) {
  if (membersOf(writer, restriction).some((row) => row.userId === userId)) {
    refuse("They see this matter already.", "account");
  }
  return writer.add("restriction_members", {
    ...{ restrictionId: restriction.id, userId, entered },
    ...{ addedBy: writer.actorId, addedAt: writer.at },
  });
}

/** Restricts a matter to whoever asks. Throws InputError for one that readers have or had, and for one that is restricted. */
export function restrict(writer: Writer, matterId: number): void {
  if (latestVersionLine(writer.tx, matterId)) {
    refuse("Readers had this matter, so that nothing of it can be kept from the desk.");
  }
  if (restrictionOf(writer, matterId)) refuse("This matter is restricted already.");
  const restriction = writer.add("restrictions", {
    ...{ matterId, startedBy: writer.actorId, startedAt: writer.at },
  });
  addMember(writer, restriction, writer.actorId);
}

export const restrictMatter = mutation(
  "restrict matter",
  "record",
  z.object({ matter: id("The matter") }),
  (writer, { matter }) => restrict(writer, requireRecord(writer.tx, "matters", matter).id),
);

/** Names somebody who sees a restricted matter from now on. Throws InputError for nobody who works here. */
export const nameMember = mutation(
  "name member",
  "record",
  z.object({ matter: id("The matter"), account }),
  (writer, { matter, account: userId }) => {
    const restriction = requireRestriction(writer, matter);
    const works = and(eq(users.id, userId), isNull(users.suspendedAt), isPerson);
    if (!writer.tx.select({ id: users.id }).from(users).where(works).get()) {
      refuse("Nobody with this account works here.", "account");
    }
    addMember(writer, restriction, userId);
  },
);

/** Takes somebody off those who see a restricted matter. Throws InputError for the last of them. */
export const takeMemberOff = mutation(
  "take member off",
  "record",
  z.object({ matter: id("The matter"), account }),
  (writer, { matter, account: userId }) => {
    const members = membersOf(writer, requireRestriction(writer, matter));
    const member = members.find((row) => row.userId === userId);
    if (!member) return refuse("They do not see this matter, or not any more.", "account");
    if (members.length === 1) refuse("Somebody must see it: name another one first.", "account");
    writer.change("restriction_members", member.publicId, member.revision, { leftAt: writer.at });
  },
);

/** Makes a restricted matter one like any other, which everybody at the desk sees. */
export const liftRestriction = mutation(
  "lift restriction",
  "record",
  z.object({ matter: id("The matter") }),
  (writer, { matter }) => end(writer, requireRestriction(writer, matter)),
);

/** What is published is restricted no more. */
export function endRestriction(writer: Writer, matterId: number): void {
  const held = restrictionOf(writer, matterId);
  if (held) end(writer, held);
}

function end(writer: Writer, { publicId, revision }: Restriction): void {
  writer.change("restrictions", publicId, revision, { endedAt: writer.at });
}

/** An administrator enters a restricted matter without having been named; its members see that. */
export const enterRestricted = mutation(
  "enter restricted matter",
  "enter_restricted",
  z.object({ restriction: id("The restricted matter") }),
  (writer, { restriction: publicId }) => {
    const held = requireRecord(writer.tx, "restrictions", publicId);
    if (held.endedAt || held.matterId === null) throw new NotFoundError("restrictions", publicId);
    addMember(writer, held, writer.actorId, true);
    return { matter: parentBehind(writer.tx, "matters", held.matterId).id };
  },
);
