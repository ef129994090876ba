const MM = 72 / 25.4;
const A4_WIDTH = 210 * MM;
const SIDE = 20 * MM;
const FOOT = 22 * MM;

/**
 * WHERE THE SEAL STANDS: its panel, drawn by the sheet on the last page, in points from the lower left corner.
 * The signature field is laid over it.
 */
export const SEAL_RECT = {
  width: 50 * MM,
  height: 44 * MM,
  x: A4_WIDTH - SIDE - 50 * MM,
  y: FOOT,
} as const;
