/** LIMITS of what may be computed: beyond them it is a slip of the keyboard, not a life. */

/** A month's pay or contribution, in qəpik: a million manats. */
export const MOST_MONTHLY_QEPIK = 100_000_000;
/** A capital, in qəpik: a hundred million manats. */
export const MOST_CAPITAL_QEPIK = 10_000_000_000;
export const MOST_CAREER_YEARS = 80;
/** A month's pay that somebody types: a hundred thousand manats. */
export const MOST_TYPED_WAGE_QEPIK = 10_000_000;
/** A capital that somebody types: ten million manats. Indexed for decades it stays within the limit above. */
export const MOST_TYPED_CAPITAL_QEPIK = 1_000_000_000;
