/**
 * Where the seal stands on the LAST page of an A4 paper, in points from its lower left corner: the layout
 * leaves the place free, the seal draws in it.
 */
export const SEAL_RECT = { x: 381, y: 78, width: 147, height: 74 } as const;
