import { addDays, type IsoDate } from "@/lib/kernel/date";

export interface Pause {
  from: IsoDate;
  until: IsoDate | null;
}
export interface Deadline {
  on: IsoDate;
  counted: readonly { day: IsoDate; why: "weekend" | "holiday" | "pause" }[];
  verified: boolean;
}
/** STAND-IN until the calendar is merged. */
export function deadlineOf({
  from,
  days,
  pauses,
}: {
  from: IsoDate;
  days: number;
  counted: "calendar-days" | "working-days";
  pauses: readonly Pause[];
}): Deadline | null {
  return pauses.some(({ until }) => until === null)
    ? null
    : { on: addDays(from, days), counted: [], verified: false };
}
