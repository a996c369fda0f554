/** Where words stand in a recording: times as people write them, and as W3C Media Fragments (https://www.w3.org/TR/media-frags/). */
import type { QuotationRecord } from "@/lib/document/document";

/** When words begin and end in a recording, in seconds from its start. */
export type MediaSpan = Pick<QuotationRecord, "mediaTime" | "mediaEnd">;

/** As long as a recording may be: 100 hours. */
export const longestRecording = 360_000;

const inMs = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** "26:14", "1:02:03.5": hours only where there are any. */
export function formatMediaTime(seconds: number): string {
  const whole = inMs(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  // Thousandths by themselves: 3.1 - 3 is not 0.1.
  const [rest = "0", part] = String(inMs(whole % 60)).split(".");
  const clock = [minutes, Number(rest)].map((value) => String(value).padStart(2, "0"));
  const shown = hours > 0 ? [hours, ...clock] : [minutes, clock[1]];
  return shown.join(":") + (part ? `.${part}` : "");
}

/** Seconds of "26:14", "1:02:03.5", "1:02:03,500"; null where it is no time in a recording. */
export function readMediaTime(text: string): number | null {
  const [, hours = "0", minutes = "", seconds = ""] =
    /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:[.,]\d{1,3})?)$/.exec(text.trim()) ?? [];
  if (!minutes) return null;
  const isClock = Number(hours) === 0 || Number(minutes) < 60;
  const rest = Number(seconds.replace(",", "."));
  const all = inMs(Number(hours) * 3600 + Number(minutes) * 60 + rest);
  return isClock && rest < 60 && all <= longestRecording ? all : null;
}

/** What is wrong with where words begin and end; undefined where nothing is. */
export function problemOfMediaSpan(from: number | null, to: number | null): string | undefined {
  if (to === null) return;
  if (from === null) return "Say where in the recording the words begin, too.";
  return to > from ? undefined : "The words end before they begin.";
}

/** "26:14 to 26:30"; null where no time is known. */
export function mediaSpanInWords({ mediaTime, mediaEnd }: MediaSpan): string | null {
  if (mediaTime === null) return null;
  const from = formatMediaTime(mediaTime);
  return mediaEnd === undefined ? from : `${from} to ${formatMediaTime(mediaEnd)}`;
}

/** "t=1574,1590", to stand behind the # of a recording's address; null where no time is known. */
export function mediaFragment({ mediaTime, mediaEnd }: MediaSpan): string | null {
  if (mediaTime === null) return null;
  return `t=${[mediaTime, mediaEnd].flatMap((at) => (at === undefined ? [] : inMs(at))).join(",")}`;
}
