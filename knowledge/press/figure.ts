import { z } from 'zod';
import type { Sheet } from './sheet.ts';

const point = z.tuple([z.number(), z.number()]);
const shape = z.union([
  z.strictObject({ rect: z.tuple([z.number(), z.number(), z.number(), z.number()]), label: z.string().optional() }),
  z.strictObject({ circle: z.tuple([z.number(), z.number(), z.number()]), label: z.string().optional() }),
  z.strictObject({ line: z.array(point), arrow: z.boolean().optional() }),
  z.strictObject({ text: z.tuple([z.number(), z.number(), z.string()]) }),
  /** A number in a ring at the first point, with a line to the second. */
  z.strictObject({ callout: z.tuple([z.number(), z.number(), z.number(), z.number(), z.string()]) }),
]);
const drawing = z.strictObject({ height: z.number(), shapes: z.array(shape) });
const axis = z.strictObject({ name: z.string(), from: z.number(), to: z.number(), step: z.number() });
const chart = z.strictObject({
  height: z.number(),
  x: axis,
  y: axis,
  curves: z.array(z.strictObject({ name: z.string(), points: z.array(point) })),
});

/** A figure in vector graphics: a drawing on a field 440 wide, or a chart with curves. */
export const Figure = z.union([drawing, chart]);
export type Figure = z.infer<typeof Figure>;
type Pdf = Sheet['pdf'];

/** Draws a figure with its top left corner at x, y. */
export function drawFigure(pdf: Pdf, figure: Figure, at: { readonly x: number; readonly y: number }): void {
  pdf.save().translate(at.x, at.y).lineWidth(0.8).strokeColor('#222').fillColor('#222').font('Helvetica').fontSize(7.5);
  if ('shapes' in figure) for (const one of figure.shapes) drawShape(pdf, one);
  else drawChart(pdf, figure);
  pdf.restore();
}

function drawShape(pdf: Pdf, one: z.infer<typeof shape>): void {
  if ('rect' in one) {
    const [x, y, w, h] = one.rect;
    pdf.rect(x, y, w, h).stroke();
    if (one.label) centred(pdf, one.label, { x, y, w, h });
  } else if ('circle' in one) {
    const [x, y, r] = one.circle;
    pdf.circle(x, y, r).stroke();
    if (one.label) centred(pdf, one.label, { x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  } else if ('line' in one) drawLine(pdf, one.line, one.arrow === true);
  else if ('text' in one) pdf.text(one.text[2], one.text[0], one.text[1], { lineBreak: false });
  else {
    const [x, y, toX, toY, label] = one.callout;
    drawLine(
      pdf,
      [
        [x, y],
        [toX, toY],
      ],
      false,
    );
    pdf.circle(x, y, 7).fillAndStroke('#fff', '#222').fillColor('#222');
    centred(pdf, label, { x: x - 10, y: y - 7, w: 20, h: 14 });
  }
}

function centred(pdf: Pdf, label: string, box: { x: number; y: number; w: number; h: number }): void {
  const height = pdf.heightOfString(label, { width: box.w - 4 });
  pdf.text(label, box.x + 2, box.y + (box.h - height) / 2 + 1, { width: box.w - 4, align: 'center' });
}

function drawLine(pdf: Pdf, points: readonly (readonly [number, number])[], arrow: boolean): void {
  points.forEach(([x, y], i) => {
    if (i === 0) pdf.moveTo(x, y);
    else pdf.lineTo(x, y);
  });
  pdf.stroke();
  const [from, to] = points.slice(-2);
  if (!arrow || from === undefined || to === undefined) return;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const wing = (turn: number): [number, number] => [
    to[0] - 6 * Math.cos(angle + turn),
    to[1] - 6 * Math.sin(angle + turn),
  ];
  pdf.polygon([to[0], to[1]], wing(0.4), wing(-0.4)).fill('#222');
}

function drawChart(pdf: Pdf, { x, y, curves, height }: z.infer<typeof chart>): void {
  const frame = { left: 44, top: 8, width: 380, height: height - 44 };
  const px = (value: number) => frame.left + ((value - x.from) / (x.to - x.from)) * frame.width;
  const py = (value: number) => frame.top + frame.height - ((value - y.from) / (y.to - y.from)) * frame.height;
  pdf.lineWidth(0.3).strokeColor('#999');
  for (let v = x.from; v <= x.to + 1e-9; v += x.step) {
    pdf
      .moveTo(px(v), frame.top)
      .lineTo(px(v), frame.top + frame.height)
      .stroke();
    pdf.text(String(Math.round(v * 100) / 100), px(v) - 15, frame.top + frame.height + 4, {
      width: 30,
      align: 'center',
    });
  }
  for (let v = y.from; v <= y.to + 1e-9; v += y.step) {
    pdf
      .moveTo(frame.left, py(v))
      .lineTo(frame.left + frame.width, py(v))
      .stroke();
    pdf.text(String(Math.round(v * 100) / 100), 10, py(v) - 3, { width: 30, align: 'right' });
  }
  pdf.lineWidth(0.8).strokeColor('#222').rect(frame.left, frame.top, frame.width, frame.height).stroke();
  pdf.text(x.name, frame.left, frame.top + frame.height + 16, { width: frame.width, align: 'center' });
  pdf.text(y.name, frame.left + 4, frame.top + 3, { lineBreak: false });
  curves.forEach(({ name, points }, i) => {
    pdf.lineWidth(1.4).dash(i % 2 === 0 ? 1000 : 4, { space: i % 2 === 0 ? 0 : 2 });
    drawLine(
      pdf,
      points.map(([a, b]): [number, number] => [px(a), py(b)]),
      false,
    );
    pdf.undash();
    const last = points.at(-1);
    if (last) pdf.text(name, px(last[0]) - 62, py(last[1]) - 10, { width: 60, align: 'right' });
  });
}
