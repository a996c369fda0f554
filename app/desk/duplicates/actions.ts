"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asDesk, readArgument } from "@/app/desk/action";
import { asDeskForm } from "@/app/desk/form";
import * as merges from "@/db/desk/mutations/merges";
import * as points from "@/db/desk/mutations/points-apart";
import * as apart from "@/db/desk/mutations/told-apart";
import * as undo from "@/db/desk/mutations/undo";
import { listStancesOn } from "@/db/desk/queries/merges";
import { listToMerge } from "@/db/desk/queries/to-merge";
import { seenIn } from "@/db/desk/visible";
import { mergeKinds } from "@/lib/desk/merging";
import { readForm, several, typed } from "@/lib/form/read";

const kindOf = (kind: string) => readArgument(z.enum(mergeKinds), kind);
const text = z.string().max(1_000);

/** Records that another one may be merged with, by words of their names. */
export async function findToMerge(kind: string, words: string, except: string) {
  return asDesk((context) =>
    listToMerge(
      seenIn(context),
      kindOf(kind),
      readArgument(text, words),
      readArgument(text, except),
    ),
  );
}

/** What merging `gone` into `keep` would do; nothing is written. */
export async function lookAtMerge(kind: string, keep: string, gone: string) {
  return asDesk((context) => merges.lookAtMerge(context, { kind: kindOf(kind), keep, gone }));
}

/** Merges as it was looked at. */
export async function mergeRecords(kind: string, keep: string, gone: string, form: FormData) {
  const answer = await asDeskForm(form, z.object({ seen: typed }), (context, { seen }) => {
    merges.mergeRecords(context, { kind: kindOf(kind), keep, gone, seen });
  });
  refresh();
  return answer;
}

const ofSplit = z.object({ proposition: typed, stances: several });

/** What is said to a point, to choose what of it is said to another one. */
export async function listStances(point: string) {
  return asDesk((context) => listStancesOn(seenIn(context), readArgument(text, point)));
}

/** What readers would see of a split. */
export async function lookAtSplit(point: string, form: FormData) {
  return asDesk((context) =>
    points.lookAtSplit(context, {
      point: readArgument(text, point),
      ...readForm(ofSplit, form),
    }),
  );
}

/** Splits a point: the stances that are ticked go to the new one. */
export async function splitPoint(point: string, form: FormData) {
  const answer = await asDeskForm(form, ofSplit, (context, fields) => {
    points.splitPoint(context, { point, ...fields });
  });
  refresh();
  return answer;
}

/** What undoing a merge or a split would change for readers. */
export async function lookAtUndo(act: string) {
  return asDesk((context) => undo.lookAtUndo(context, readArgument(text, act)));
}

/** Undoes a merge or a split. */
export async function undoMerge(act: string, form: FormData) {
  const answer = await asDeskForm(form, z.object(), (context) => {
    undo.undoMerge(context, { act });
  });
  refresh();
  return answer;
}

/** Remembers that two records which look alike are not one. */
export async function tellApart(kind: string, one: string, other: string) {
  const answer = await asDesk((context) => {
    apart.tellApart(context, { kind: kindOf(kind), one, other });
  });
  refresh();
  return answer;
}
