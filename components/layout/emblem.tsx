/**
 * EMBLEM: two interlaced lozenges, blue (the state) and saffron (the friend, "dost"), each passing
 * once over the other. Leave half a lozenge of clear space around it.
 */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 58 36" fill="none" strokeWidth="5" aria-hidden="true">
      <path className="state" d="M20 4 34 18 20 32 6 18Z" />
      <path className="cut" strokeWidth="8.5" d="M26.2 20.2 31.8 25.8" />
      <path className="friend" d="M38 4 52 18 38 32 24 18Z" />
      <path className="cut" strokeWidth="8.5" d="M26.2 10.2 31.8 15.8" />
      <path className="state" d="M24.5 8.5 33 17" />
    </svg>
  );
}

/** LATTICE: the band above the footer and on the upper edge of a paper. Nowhere else. */
export function Lattice() {
  return <div className="lattice" />;
}
