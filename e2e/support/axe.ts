import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No barrier that a machine can find: WCAG 2.2 A and AA, and axe's best practices. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  expect(found, `${page.url()}`).toEqual([]);
}

/** Nothing is wider than the window, however narrow that is. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${page.url()} is wider than the window`).toBe(0);
}

/** No table is wider than what it stands in, unless that can be scrolled. */
export async function expectTablesInside(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll("table")].flatMap((table) => {
      const inside = table.parentElement;
      const scrolls = inside && getComputedStyle(inside).overflowX !== "visible";
      const by = inside ? table.offsetWidth - inside.offsetWidth : 0;
      return by > 1 && !scrolls ? [`${table.caption?.textContent} by ${by} px`] : [];
    }),
  );
  expect(wide, `${page.url()} has tables that stand over`).toEqual([]);
}
