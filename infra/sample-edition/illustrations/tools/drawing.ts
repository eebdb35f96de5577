/** What each block prints, as SVG; a block that is left out prints nothing. Printed in this order. */
export type Blocks = { mist?: string; sea?: string; red?: string; ink?: string }

/** An illustration: its file's name, its size in pixels, and its blocks, drawn with a seeded random source. */
export type Drawing = {
  name: string
  width: number
  height: number
  /** Charts and maps print without the grain of the blocks, so that small letters stay legible. */
  isFine?: boolean
  draw: (random: () => number) => Blocks
}
