import "./signed-in.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

/** What is behind the sign-in is no answer to anybody's search. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function SignedInLayout({ children }: { children: ReactNode }) {
  return children;
}
