"use client";

import { Failure, type FailureProps } from "@/components/layout/failure";

/** Where a layout itself failed: no header and no footer, but a main. */
export default function DocumentFailure(props: FailureProps) {
  return (
    <div className="frame">
      <main className="main" id="main">
        <Failure {...props} />
      </main>
    </div>
  );
}
