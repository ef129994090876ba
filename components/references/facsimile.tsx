/**
 * A small sheet beside the name of a reference: what one will hold in one's hands. It is a drawing and says
 * nothing; the code on it leads nowhere.
 */
export function Facsimile() {
  return (
    <svg className="facsimile" viewBox="0 0 92 110" aria-hidden="true">
      <path className="title" d="M9 12h40" />
      <path className="lines" d="M9 21h74M9 29h58M9 37h74M9 45h44" />
      <path className="code" d={CODE} />
    </svg>
  );
}

/** Three corners and a sprinkle of squares, 11 by 11, each 3 units wide. */
const ROWS = [
  "11101010111",
  "10100110101",
  "11101100111",
  "00010101000",
  "10110011010",
  "01101110101",
  "11010010110",
  "00011011001",
  "11100101011",
  "10101100110",
  "11101011001",
];
const [LEFT, TOP, SIDE] = [50, 66, 3];
const CODE = ROWS.flatMap((row, y) =>
  [...row].flatMap((sign, x) =>
    sign === "1" ? [`M${LEFT + x * SIDE} ${TOP + y * SIDE}h${SIDE}v${SIDE}h-${SIDE}z`] : [],
  ),
).join("");
