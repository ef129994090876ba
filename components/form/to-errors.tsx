"use client";

import { useEffect } from "react";

/**
 * Leads a keyboard and a reader to the error summary whenever an answer was refused, the second time as the
 * first. A page that comes without a script does it by `autofocus`; where a script puts the page together, the
 * browser does not look for that word.
 * @param attempt another one for each answer from the server
 */
export function ToErrors({ attempt }: { attempt: string }) {
  useEffect(() => document.getElementById("errors")?.focus(), [attempt]);
  return null;
}
