"use client";

import { Failure, type FailureProps } from "@/components/layout/failure";

export default function PublicFailure(props: FailureProps) {
  return <Failure {...props} />;
}
