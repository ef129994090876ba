/** THE ERROR SUMMARY of a form that a browser draws: the same words as at the fields, a link to each. */
export function Errors({
  id = "errors",
  title,
  errors,
}: {
  /** Where a page has two forms. */
  id?: string;
  title: string | null;
  errors: readonly (readonly [id: string, message: string])[];
}) {
  if (errors.length === 0) return null;
  return (
    <div className="errors" id={id} role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(([id, message]) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
