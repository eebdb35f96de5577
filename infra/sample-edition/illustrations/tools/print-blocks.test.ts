import { expect, it } from 'vitest'
import { drawings } from '../drawings.ts'
import { printBlocks } from './print-blocks.ts'

it.each(drawings)('$name is printed the same every time, of numbers only', (drawing) => {
  const svg = printBlocks(drawing)
  expect(printBlocks(drawing)).toBe(svg)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  expect(svg).toContain(`viewBox="0 0 ${drawing.width} ${drawing.height}"`)
})
