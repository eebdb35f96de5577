/** The address of a small form of an image. Of an animated one it is the image: a rendition has its first frame alone. */
export function thumbPath(name: string, isAnimated: boolean): string {
  return isAnimated ? `/images/${name}` : `/images/${name}/320.webp`
}
