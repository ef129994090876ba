"use client";

/**
 * HEAD of every document, besides its title. As elements and not as Next's metadata: that is gathered
 * anew for each request through every level of the address. Client code for the reason of `bars.tsx`.
 */
export function HeadTags({ isSearchable }: { isSearchable: boolean }) {
  return (
    <>
      <meta name="theme-color" content="#f3efe7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#242a35" media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      {!isSearchable && <meta name="robots" content="noindex, nofollow" />}
      <link rel="icon" href="/favicon.ico" sizes="32x32" type="image/x-icon" />
      <link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" type="image/png" />
    </>
  );
}
