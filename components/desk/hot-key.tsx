"use client";

import { useEffect, useRef, useState } from "react";

/**
 * A key that presses the button or link it stands in. Shown only where a script listens; the button
 * works without it, and says its key to assistive technology by `aria-keyshortcuts`.
 */
export function HotKey({ name }: { name: `F${number}` }) {
  const sign = useRef<HTMLSpanElement>(null);
  const [listens, setListens] = useState(false);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== name || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      sign.current?.closest<HTMLElement>("a, button")?.click();
    }
    document.addEventListener("keydown", press);
    setListens(true);
    return () => document.removeEventListener("keydown", press);
  }, [name]);

  return (
    <span ref={sign} aria-hidden="true">
      {listens && <kbd>{name}</kbd>}
    </span>
  );
}
