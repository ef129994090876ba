import { describe, expect, test } from "vitest";
import { type ChartData, drawChart, type Paper } from "./chart";

const PAPER: Paper = {
  width: 1060,
  height: 380,
  top: 50,
  right: 150,
  bottom: 34,
  type: 15,
  axisSigns: 7,
};
const PHONE: Paper = {
  width: 320,
  height: 330,
  top: 46,
  right: 18,
  bottom: 34,
  type: 14,
  axisSigns: 3,
};

const year = (of: number, opening: number, indexation = 0, recorded = 0) => ({
  year: of,
  openingQepik: opening,
  indexationQepik: indexation,
  recordedQepik: recorded,
  raisedQepik: 0,
});
const career = (length: number, closing = 4_000_000): ChartData => ({
  years: Array.from({ length }, (_, index) =>
    year(
      2026 - length + 1 + index,
      Math.round((closing * index) / length),
      0,
      Math.round(closing / length),
    ),
  ),
  projection: [],
  minimumQepik: null,
});

/** Rectangles of a path: left edge, upper edge, width, height. */
const boxes = (path: string) =>
  [...path.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.]+)v([\d.]+)/g)].map(
    ([, ...numbers]) => numbers.map(Number) as [number, number, number, number],
  );

describe("heights", () => {
  test("the highest amount reaches the top, zero lies on the base", () => {
    const drawing = drawChart(
      { years: [year(2025, 2_000_000)], projection: [], minimumQepik: 4_000_000 },
      PAPER,
    );
    expect(drawing.minimumY).toBe(50);
    expect(drawing.base).toBe(346);
    const [[, upper, , height] = []] = boxes(drawing.opening);
    expect(upper).toBe(198); // half of 296 above the base
    expect((upper ?? 0) + (height ?? 0)).toBe(344.5); // a gap of paper
  });

  test("the parts of a bar stand on one another without overlap", () => {
    const { opening, indexation, recorded } = drawChart(
      { years: [year(2025, 1_000_000, 500_000, 500_000)], projection: [], minimumQepik: null },
      PAPER,
    );
    const [a, b, c] = [opening, indexation, recorded].map((path) => boxes(path)[0] ?? [0, 0, 0, 0]);
    expect((b?.[1] ?? 0) + (b?.[3] ?? 0)).toBeLessThanOrEqual(a?.[1] ?? 0);
    expect((c?.[1] ?? 0) + (c?.[3] ?? 0)).toBeLessThanOrEqual(b?.[1] ?? 0);
  });

  test("a raise by law stands under the contributions, and the bar is as high as all of it", () => {
    const data = {
      years: [{ ...year(2017, 1_000_000, 0, 200_000), raisedQepik: 800_000 }],
      projection: [],
      minimumQepik: null,
    };
    const { raised, recorded } = drawChart(data, PAPER);
    const [below, above] = [raised, recorded].map((path) => boxes(path)[0] ?? [0, 0, 0, 0]);
    expect(above?.[1]).toBe(50.5); // the top, less half of the line around it
    expect((above?.[1] ?? 0) + (above?.[3] ?? 0)).toBeLessThanOrEqual(below?.[1] ?? 0);
  });

  test("nothing is drawn for nothing, and the axis still stands", () => {
    const drawing = drawChart(
      { years: [year(2026, 0)], projection: [], minimumQepik: null },
      PAPER,
    );
    expect([drawing.opening, drawing.indexation, drawing.recorded, drawing.projected]).toEqual([
      "",
      "",
      "",
      "",
    ]);
    expect(drawing.ticks.map(({ count }) => count)).toEqual([0, 1]);
    expect(drawing.ticks.every(({ y }) => Number.isFinite(y))).toBe(true);
    expect(drawing.minimumY).toBeNull();
  });

  test("without a single year there is an axis and no label", () => {
    const drawing = drawChart({ years: [], projection: [], minimumQepik: 4_608_000 }, PHONE);
    expect(drawing.labels).toEqual([]);
    expect(drawing.minimumY).toBe(46);
  });

  test("a projected year that has already come is not drawn twice", () => {
    const data = {
      ...career(3),
      projection: [
        { year: 2026, closingQepik: 3_000_000 },
        { year: 2027, closingQepik: 4_100_000 },
      ],
    };
    expect(boxes(drawChart(data, PAPER).projected)).toHaveLength(1);
  });
});

describe("the axis", () => {
  test.each([
    [4_608_000, [0, 10_000, 20_000, 30_000, 40_000], "manat"],
    [500_000_000, [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000], "thousand"],
    [100, [0, 1], "manat"],
    [50, [0, 1], "manat"], // half a manat: the axis counts whole ones
    [70_000, [0, 200, 400, 600], "manat"],
  ] as const)("%d qəpik on a wide paper", (highest, manats, unit) => {
    const { ticks, unit: written } = drawChart(
      { years: [], projection: [], minimumQepik: highest },
      PAPER,
    );
    const size = { manat: 1, thousand: 1_000, million: 1_000_000 }[written];
    expect(ticks.map(({ count }) => count * size)).toEqual(manats);
    expect(written).toBe(unit);
  });

  test.each([
    [4_608_000, "thousand", 40],
    [70_000, "manat", 600],
    [180_000, "manat", 1_500], // steps of 500 are no whole thousands
    [900_000_000_000, "million", 8_000],
  ] as const)("%d qəpik on a phone", (highest, unit, largest) => {
    const drawing = drawChart({ years: [], projection: [], minimumQepik: highest }, PHONE);
    expect([drawing.unit, drawing.ticks.at(-1)?.count]).toEqual([unit, largest]);
  });

  test("no more than five values beside zero, whatever the amount", () => {
    for (let highest = 1; highest < 1e13; highest = Math.ceil(highest * 1.37)) {
      const { ticks, left, right } = drawChart(
        { years: [], projection: [], minimumQepik: highest },
        PAPER,
      );
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every(({ count }) => Number.isInteger(count))).toBe(true);
      expect(left).toBeLessThan(right / 2);
    }
  });
});

describe("years under the bars", () => {
  test.each([PAPER, PHONE])("labels never collide, from 1 to 60 years", (paper) => {
    for (let length = 1; length <= 60; length++) {
      const { labels, left, right } = drawChart(career(length), paper);
      const latest = labels.filter((label) => label.latest).map(({ year }) => year);
      expect(latest).toEqual([2026]);
      for (const [index, label] of labels.entries()) {
        const next = labels[index + 1];
        if (next) expect(next.x - label.x).toBeGreaterThan(4 * 0.62 * paper.type);
        expect(label.x).toBeGreaterThan(left);
        expect(label.x).toBeLessThan(right);
      }
    }
  });

  test("they thin out evenly, counted from the latest year", () => {
    const { labels } = drawChart(career(9), PHONE);
    expect(labels.map(({ year }) => year)).toEqual([2018, 2020, 2022, 2024, 2026]);
  });
});

test("45 years and 20 ahead stay a light drawing", () => {
  const data: ChartData = {
    ...career(45),
    projection: Array.from({ length: 20 }, (_, index) => ({
      year: 2027 + index,
      closingQepik: 5_000_000,
    })),
  };
  const { opening, indexation, recorded, projected } = drawChart(data, PHONE);
  expect(boxes(opening)).toHaveLength(44); // the first year began with nothing
  expect((opening + indexation + recorded + projected).length).toBeLessThan(4_500);
});
