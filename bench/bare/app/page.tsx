import { connection } from "next/server";
import pg from "pg";

/**
 * The floor of bench/record.ts: a bare App Router page with the same data sets, one prepared statement,
 * no session, no row-level security, no layout, no design.
 */
const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 16 });

interface Row {
  register: string;
  category: string;
  answered_at: Date | null;
  record: Record<string, unknown> | null;
}

export default async function Page() {
  await connection();
  const { rows } = await pool.query<Row>({
    name: "bare",
    text: "SELECT register, category, answered_at, record FROM bare_snapshot WHERE subject_id = $1",
    values: [process.env.BARE_SUBJECT],
  });
  return (
    <main>
      <h1>Record</h1>
      {rows.map(({ register, category, answered_at, record }) => (
        <section key={`${register} ${category}`}>
          <h2>
            {register}, {category}
          </h2>
          <dl>
            {Object.entries(record ?? {}).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{JSON.stringify(value).slice(0, 200)}</dd>
                <dd>{answered_at?.toISOString()}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </main>
  );
}
