type Size = { width: number; height: number }

/**
 * The part of an image that a crop of this shape shows, as the `viewBox` of an SVG that has the image in its own size.
 * As in CSS's object-position, a focus of 0% is at the crop's own beginning, one of 100% at its end.
 * https://www.w3.org/TR/css-images-3/#the-object-position
 */
export function cropBox({ width, height }: Size, aspect: number, focus: { x: number; y: number }): string {
  const box = { width: Math.min(width, height * aspect), height: Math.min(height, width / aspect) }
  const [left, top] = [((width - box.width) * focus.x) / 100, ((height - box.height) * focus.y) / 100]
  return [left, top, box.width, box.height].map((length) => Math.round(length * 100) / 100).join(' ')
}
