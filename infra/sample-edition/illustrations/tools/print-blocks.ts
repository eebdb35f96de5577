import { seededRandom } from '../../seeded-random.ts'
import type { Blocks, Drawing } from './drawing.ts'
import { cut, palette } from './palette.ts'

// How far each block was laid beside the others, in pixels: a hand press is never exact.
const shifts = { mist: '-3 2', sea: '3 -2', red: '-2 -3', ink: '0 0' } as const

const margin = 34

// Drawings are made at 1600 pixels, which the web needs nowhere.
const scale = 0.9

/** Prints the blocks of a drawing one over the other, on paper with a margin, as an SVG document. */
export function printBlocks({ name, width, height, isFine = false, draw }: Drawing): string {
  const random = seededRandom(name)
  const blocks = draw(random)
  const layers = (['mist', 'sea', 'red', 'ink'] as const).map((block) => layer(block, blocks, isFine))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${width} ${height}">
<defs>${filters(isFine)}<clipPath id="plate"><path d="${plate(width, height, random)}"/></clipPath></defs>
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
<g clip-path="url(#plate)">${layers.join('\n')}</g></svg>`
}

function layer(block: keyof Blocks, blocks: Blocks, isFine: boolean): string {
  const drawn = blocks[block]
  if (drawn === undefined) return ''
  const color = palette[block]
  // Red is printed on bare paper: over another tint it would turn brown.
  const free = block === 'red' || block === 'ink' ? '' : `<g fill="${cut}" color="${cut}">${blocks.red ?? ''}</g>`
  const shift = isFine ? '0 0' : shifts[block]
  return `<g style="mix-blend-mode:multiply"><g filter="url(#${block === 'ink' ? 'key' : 'tint'})" transform="translate(${shift})" fill="${color}" color="${color}" stroke="none" stroke-linecap="round" stroke-linejoin="round">${drawn}${free}</g></g>`
}

/** Edges that the knife made uneven, and the specks of a thinly inked block. */
function filters(isFine: boolean): string {
  const one = (id: string, seed: number, specks: number) => `<filter id="${id}" x="0" y="0" width="100%" height="100%"
 filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="2" seed="${seed}" result="knife"/>
<feDisplacementMap in="SourceGraphic" in2="knife" scale="${isFine ? 3 : 9}" xChannelSelector="R" yChannelSelector="G" result="edge"/>
<feTurbulence type="fractalNoise" baseFrequency=".16 .2" numOctaves="2" seed="${seed + 7}"/>
<feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  ${specks} 0 0 0 ${-0.735 * specks}" result="specks"/>
<feComposite in="edge" in2="specks" operator="out"/></filter>`
  return one('key', 3, isFine ? 0 : 9) + one('tint', 11, isFine ? 0 : 7)
}

/** The edge of the plate: a rectangle that was sawn by hand. */
function plate(width: number, height: number, random: () => number): string {
  const points: string[] = []
  const jitter = () => margin + (random() - 0.5) * 5
  const across = Array.from({ length: 9 }, (_, step) => margin + ((width - 2 * margin) * step) / 8)
  const down = Array.from({ length: 6 }, (_, step) => margin + ((height - 2 * margin) * (step + 1)) / 7)
  for (const x of across) points.push(`${x.toFixed(0)} ${jitter().toFixed(1)}`)
  for (const y of down) points.push(`${(width - jitter()).toFixed(1)} ${y.toFixed(0)}`)
  for (const x of across.toReversed()) points.push(`${x.toFixed(0)} ${(height - jitter()).toFixed(1)}`)
  for (const y of down.toReversed()) points.push(`${jitter().toFixed(1)} ${y.toFixed(0)}`)
  return `M${points.join('L')}Z`
}
