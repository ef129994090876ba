/** An empty App Router page: the floor of what a page ships as JavaScript. */
export default function Page() {
  return <main>empty</main>;
}
